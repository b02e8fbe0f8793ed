package org.showdown.platform.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.showdown.volatility.loss.TargetGrid;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.shift.AdaptationCurve;
import org.showdown.volatility.shift.LargestShifts;
import org.showdown.volatility.shift.RegimeShift;
import org.showdown.volatility.shift.RollingZScore;

/** How much a row lost in the days after the largest shifts of each symbol: the mean over symbols of the curve's end. */
final class Adaptation {
    private final TargetGrid grid;

    /** Of each symbol, on days of the grid with the day before its first as 0. */
    private final List<List<RegimeShift>> shifts;

    private Adaptation(TargetGrid grid, List<List<RegimeShift>> shifts) {
        this.grid = grid;
        this.shifts = shifts;
    }

    static Adaptation of(Contest contest, TargetGrid grid) {
        MarketDataset market = contest.market();
        List<LocalDate> days = grid.days();
        int origin = market.indexOf(days.getFirst()) - 1;
        List<List<RegimeShift>> shifts = new ArrayList<>();
        for (String symbol : grid.symbols()) {
            double[] volatility = Arrays.stream(
                            contest.assignment().settings().target().estimator().dailyVariance(market.series(symbol)))
                    .map(variance -> variance > 0 ? Math.sqrt(variance) : Double.NaN)
                    .toArray();
            shifts.add(LargestShifts.ofBoard(
                            RollingZScore.DEFAULT,
                            volatility,
                            origin,
                            market.indexOf(days.getLast()),
                            LargestShifts.OF_THE_COURSE,
                            AdaptationCurve.DAYS_OF_THE_COURSE,
                            shift -> true)
                    .stream()
                    .map(shift -> new RegimeShift(shift.day() - origin, shift.direction(), shift.size(), shift.score()))
                    .toList());
        }
        return new Adaptation(grid, shifts);
    }

    /** NaN where no symbol has a shift with enough days after it, or a loss is not finite. */
    double of(double[] losses) {
        if (Arrays.stream(losses).anyMatch(Double::isInfinite)) {
            return Double.NaN;
        }
        List<Double> ends = new ArrayList<>();
        for (int symbol = 0; symbol < shifts.size(); symbol++) {
            double[] ofGrid = grid.ofSymbol(losses, symbol);
            double[] withOrigin = new double[ofGrid.length + 1];
            withOrigin[0] = Double.NaN;
            System.arraycopy(ofGrid, 0, withOrigin, 1, ofGrid.length);
            AdaptationCurve.of(withOrigin, shifts.get(symbol), AdaptationCurve.DAYS_OF_THE_COURSE)
                    .ifPresent(curve -> ends.add(curve.cumulative().getLast()));
        }
        OptionalDouble mean = ends.stream().mapToDouble(Double::doubleValue).average();
        return mean.orElse(Double.NaN);
    }
}
