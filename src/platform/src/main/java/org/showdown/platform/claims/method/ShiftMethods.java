package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.showdown.platform.claims.method.Method.Source;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.GarchFilter;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.shift.AdaptationCurve;
import org.showdown.volatility.shift.LargestShifts;
import org.showdown.volatility.shift.RegimeShift;
import org.showdown.volatility.shift.RollingZScore;

/** What happens after volatility has changed its level. */
final class ShiftMethods {
    /** Days after a shift that are looked at. */
    private static final int DAYS_AFTER = 20;

    private static final double CAUGHT_UP = 0.9;
    private static final double DAYS_PER_YEAR = 252;
    private static final double PERCENT = 100;

    private ShiftMethods() {}

    static List<Method> all() {
        return List.of(
                Method.of(
                        "shift-factor",
                        Effort.PASS,
                        Source.MARKET,
                        "symbol",
                        (a, s) ->
                                s.mean(a, sample -> Math.exp(largestRise(sample).size()))),
                Method.of(
                        "shift-count",
                        Effort.PASS,
                        Source.MARKET,
                        "symbol",
                        (a, s) -> s.mean(a, sample -> shifts(sample).size())),
                Method.of("catch-up-days", Effort.FITS, Source.MARKET, "symbol model", (a, s) -> {
                    a.word("model", "garch");
                    return s.mean(a, sample -> days(levels(sample)));
                }),
                Method.of("catch-up-margin", Effort.FITS, Source.MARKET, "symbol model", (a, s) -> {
                    a.word("model", "garch");
                    return s.mean(a, sample -> margin(levels(sample)));
                }),
                Method.of("loss-after-shift", Effort.PASS, Source.MARKET, "symbol model loss days", (a, s) -> {
                    a.word("model", "naive");
                    Loss loss = a.loss("loss");
                    int days = a.count("days");
                    return s.mean(a, sample -> lossAfterShift(sample, loss, days));
                }),
                Method.of("adaptation", Effort.PASS, Source.RECORDS, "model shifts days", ShiftMethods::adaptation));
    }

    /** The shifts of the period, their days as indices into the sample's dataset; a day without a range is passed over. */
    private static List<RegimeShift> shifts(Sample sample) {
        double[] volatility = sample.volatility(VarianceEstimator.GARMAN_KLASS);
        int[] days = IntStream.range(0, volatility.length)
                .filter(day -> volatility[day] > 0)
                .toArray();
        double[] known = Arrays.stream(days).mapToDouble(day -> volatility[day]).toArray();
        return RollingZScore.DEFAULT.shifts(known).stream()
                .map(shift -> new RegimeShift(
                        sample.first() + days[shift.day()], shift.direction(), shift.size(), shift.score()))
                .toList();
    }

    private static RegimeShift largestRise(Sample sample) {
        return shifts(sample).stream()
                .filter(shift ->
                        shift.direction() == RegimeShift.Direction.UP && shift.day() + DAYS_AFTER <= sample.last())
                .max(Comparator.comparingDouble(RegimeShift::size))
                .orElseThrow(() -> new IllegalArgumentException("expected an upward shift of " + sample.symbol()
                        + " with " + DAYS_AFTER + " days of the period after it, found none"));
    }

    /** What GARCH forecasts on the days after the largest rise, over the level of those days: until it has caught up, or of all of them. */
    private static double[] levels(Sample sample) {
        int eve = largestRise(sample).day() - RollingZScore.DEFAULT.recent();
        Sample until = new Sample(sample.market(), sample.symbol(), 0, eve);
        Sample after = new Sample(sample.market(), sample.symbol(), eve + 1, eve + DAYS_AFTER);
        double level = Math.sqrt(
                DAYS_PER_YEAR * StatUtils.mean(Sample.known(after.variance(VarianceEstimator.GARMAN_KLASS_OVERNIGHT))));
        GarchFilter filter = GarchMethods.estimate(GarchMethods.GARCH, until.percentReturns(), sample.symbol())
                .filter();
        double[] returns = after.returns();
        double[] levels = new double[DAYS_AFTER];
        for (int day = 0; day < DAYS_AFTER; day++) {
            levels[day] = Math.sqrt(DAYS_PER_YEAR * filter.nextVariance()) / PERCENT / level;
            if (levels[day] >= CAUGHT_UP) {
                return Arrays.copyOf(levels, day + 1);
            }
            filter.update(PERCENT * returns[day]);
        }
        return levels;
    }

    private static int days(double[] levels) {
        return levels[levels.length - 1] >= CAUGHT_UP ? levels.length : DAYS_AFTER + 1;
    }

    /** By how much another estimate may differ and still count the same days, in percent of the level. */
    private static double margin(double[] levels) {
        return PERCENT
                * Arrays.stream(levels)
                        .map(each -> Math.abs(each - CAUGHT_UP))
                        .min()
                        .orElseThrow();
    }

    private static double lossAfterShift(Sample sample, Loss loss, int days) {
        int noticed = largestRise(sample).day();
        if (noticed + days > sample.last()) {
            throw new IllegalArgumentException("expected " + days + " days of the period after the shift on "
                    + sample.market().days().get(noticed) + ", found " + (sample.last() - noticed));
        }
        return naiveLoss(new Sample(sample.market(), sample.symbol(), noticed + 1, noticed + days), loss);
    }

    /** Tomorrow as today: the mean loss over the days of a sample, of those that have both. */
    static double naiveLoss(Sample sample, Loss loss) {
        double[] variance =
                new Sample(sample.market(), sample.symbol(), 0, sample.last()).variance(VarianceEstimator.GARMAN_KLASS);
        double[] losses = IntStream.rangeClosed(Math.max(1, sample.first()), sample.last())
                .filter(day -> variance[day] > 0 && variance[day - 1] > 0)
                .mapToDouble(day -> loss.of(annual(variance[day - 1]), annual(variance[day])))
                .toArray();
        if (losses.length == 0) {
            throw new IllegalArgumentException("expected days of " + sample.symbol() + " with a range, found none");
        }
        return StatUtils.mean(losses);
    }

    static double annual(double dailyVariance) {
        return Math.sqrt(DAYS_PER_YEAR * dailyVariance);
    }

    private static Reading adaptation(Arguments arguments, Surroundings surroundings) {
        int count = arguments.count("shifts");
        int days = arguments.count("days");
        String index = surroundings.index();
        DailyLosses losses = BoardMethods.losses(arguments.text("model"), arguments, surroundings);
        int column = losses.symbols().indexOf(index);
        if (column < 0) {
            throw new NotMeasuredException("The board has no forecasts of the index " + index + ".");
        }
        MarketDataset market = surroundings.market();
        double[] qlike = new double[market.size()];
        Arrays.fill(qlike, Double.NaN);
        double[] onBoard = losses.losses(Loss.QLIKE, column);
        for (int day = 0; day < onBoard.length; day++) {
            qlike[market.indexOf(losses.days().get(day))] = onBoard[day];
        }
        List<RegimeShift> shifts = LargestShifts.ofBoard(
                RollingZScore.DEFAULT,
                Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series(index)))
                        .map(variance -> variance > 0 ? Math.sqrt(variance) : Double.NaN)
                        .toArray(),
                market.indexOf(losses.days().getFirst()) - 1,
                market.indexOf(losses.days().getLast()),
                count,
                days,
                _ -> true);
        AdaptationCurve curve = AdaptationCurve.of(qlike, shifts, days)
                .orElseThrow(() -> new NotMeasuredException(
                        "The board has no shift of volatility with " + days + " days after it."));
        return Reading.of(curve.daysUntil(StatUtils.mean(Sample.known(qlike))).orElse(days + 1));
    }
}
