package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.ComparedModels.Name;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.shift.AdaptationCurve;
import org.showdown.volatility.shift.Cusum;
import org.showdown.volatility.shift.LargestShifts;
import org.showdown.volatility.shift.RegimeShift;
import org.showdown.volatility.shift.RollingZScore;
import org.showdown.volatility.shift.ShiftDetector;

/**
 * What each model lost in the days after the largest shifts of a symbol's volatility within the public board.
 *
 * @param symbols that may be asked for
 * @param shifts  those that the curves are means over
 * @param since   from when on the exercise looks for shifts
 * @param ofYears the largest of all public days since then, as the exercise finds them: before the board no model has a forecast
 * @param curves  none where there is no shift with enough days after it
 */
public record AdaptationPlot(
        Shown shown,
        List<String> symbols,
        String loss,
        String detector,
        String direction,
        List<Shift> shifts,
        LocalDate since,
        List<Shift> ofYears,
        List<Curve> curves) {

    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private static final int DAYS = AdaptationCurve.DAYS_OF_THE_COURSE;

    /** How shifts are found. */
    public enum Detector {
        Z_SCORE("z-score", RollingZScore.DEFAULT),
        CUSUM("cusum", Cusum.DEFAULT);

        private final String id;
        private final ShiftDetector detector;

        Detector(String id, ShiftDetector detector) {
            this.id = id;
            this.detector = detector;
        }

        public String id() {
            return id;
        }
    }

    /** Which way a shift went. */
    public enum Way {
        BOTH,
        UP,
        DOWN;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private boolean takes(RegimeShift shift) {
            return this == BOTH || (this == UP) == (shift.direction() == RegimeShift.Direction.UP);
        }
    }

    /**
     * @param day     on which it was noticed
     * @param factor  by which volatility changed: 2 is a doubling
     * @param counted whether it is one of those that the curves are means over
     */
    public record Shift(LocalDate day, @Nullable Double factor, boolean counted) {}

    /**
     * A model's curve; its first number is of the day after the shift was noticed.
     *
     * @param usual the model's mean loss over all days of the board
     * @param days  the first day on which its mean loss is no larger than its usual one; null if none of the curve's is
     */
    public record Curve(
            Name name,
            List<@Nullable Double> daily,
            List<@Nullable Double> cumulative,
            @Nullable Double usual,
            @Nullable Integer days) {}

    /** @param models in the order of the curves; one that {@code daily} does not have has none */
    public static AdaptationPlot of(
            Course course,
            List<Name> models,
            SequencedMap<String, DailyLosses> daily,
            String symbol,
            Loss loss,
            Detector detector,
            Way way) {
        MarketDataset market = course.market();
        var split = course.assignment().settings().split();
        Shown shown = course.shown(symbol, split.validationFrom(), split.validationTo());
        double[] volatility = volatility(course, symbol);
        List<RegimeShift> shifts = List.of();
        if (!daily.isEmpty()) {
            List<LocalDate> board = daily.firstEntry().getValue().days();
            shown = course.shown(symbol, board.getFirst(), board.getLast());
            shifts = largest(market, volatility, detector, way, board);
        }
        List<Curve> curves = new ArrayList<>();
        for (Name model : models) {
            DailyLosses losses = daily.get(model.key());
            if (losses != null && !shifts.isEmpty()) {
                curve(model, onMarketDays(losses, loss, symbol, market), shifts, curves);
            }
        }
        return new AdaptationPlot(
                shown,
                market.symbols(),
                loss.id(),
                detector.id(),
                way.id(),
                told(shifts, shifts, market),
                SINCE,
                told(ofYears(market, volatility, detector, way), shifts, market),
                List.copyOf(curves));
    }

    private static List<Shift> told(List<RegimeShift> shifts, List<RegimeShift> counted, MarketDataset market) {
        return shifts.stream()
                .map(shift -> new Shift(
                        market.days().get(shift.day()), Numbers.of(Math.exp(shift.size())), counted.contains(shift)))
                .toList();
    }

    private static double[] volatility(Course course, String symbol) {
        return Arrays.stream(course.assignment()
                        .settings()
                        .target()
                        .estimator()
                        .dailyVariance(course.market().series(symbol)))
                .map(variance -> variance > 0 ? Math.sqrt(variance) : Double.NaN)
                .toArray();
    }

    private static List<RegimeShift> ofYears(MarketDataset market, double[] volatility, Detector detector, Way way) {
        return LargestShifts.of(
                LargestShifts.all(detector.detector, volatility).stream()
                        .filter(way::takes)
                        .filter(shift -> !market.days().get(shift.day()).isBefore(SINCE))
                        .toList(),
                LargestShifts.OF_THE_COURSE,
                DAYS + 1);
    }

    /** Those of the board's days that have all days of a curve after them; the detector sees the days before the board too. */
    private static List<RegimeShift> largest(
            MarketDataset market, double[] volatility, Detector detector, Way way, List<LocalDate> board) {
        return LargestShifts.ofBoard(
                detector.detector,
                volatility,
                market.indexOf(board.getFirst()) - 1,
                market.indexOf(board.getLast()),
                LargestShifts.OF_THE_COURSE,
                DAYS,
                way::takes);
    }

    private static double[] onMarketDays(DailyLosses losses, Loss loss, String symbol, MarketDataset market) {
        double[] onBoard = losses.losses(loss, losses.symbols().indexOf(symbol));
        double[] onMarket = new double[market.size()];
        Arrays.fill(onMarket, Double.NaN);
        for (int day = 0; day < onBoard.length; day++) {
            onMarket[market.indexOf(losses.days().get(day))] = onBoard[day];
        }
        return onMarket;
    }

    private static void curve(Name name, double[] losses, List<RegimeShift> shifts, List<Curve> curves) {
        double usual = Arrays.stream(losses)
                .filter(loss -> !Double.isNaN(loss))
                .average()
                .orElse(Double.NaN);
        AdaptationCurve.of(losses, shifts, DAYS).ifPresent(curve -> {
            OptionalInt until = curve.daysUntil(usual);
            curves.add(new Curve(
                    name,
                    Numbers.of(curve.daily().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()),
                    Numbers.of(curve.cumulative().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()),
                    Numbers.of(usual),
                    until.isPresent() ? Integer.valueOf(until.getAsInt()) : null));
        });
    }
}
