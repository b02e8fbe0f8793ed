package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.estimator.RelativeNoise;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.estimator.WindowedVolatility;

/**
 * The same days through each estimator.
 *
 * @param window trading days of a value; the first values look back to days before the period
 * @param crisis first and last day of each stretch of crisis
 * @param truth  the volatility that truly ruled the days, trading hours alone, over the same window; null where nobody knows it
 */
record EstimatorsPlot(
        Shown shown,
        PlotChoices choices,
        int window,
        List<LocalDate> days,
        List<List<LocalDate>> crisis,
        List<Line> estimators,
        @Nullable Truth truth) {
    static final int LONGEST_WINDOW = 63;

    /** Ten days on either side: the level of three weeks, as the course measures efficiency. */
    private static final int LEVEL_DAYS = 10;

    /**
     * @param volatility annualised, decimal
     * @param efficiency how many squared returns one of its days is worth, in this period
     * @param meanMove   mean absolute change of the volatility from one day to the next
     */
    record Line(
            String id,
            List<@Nullable Double> volatility,
            @Nullable Double efficiency,
            @Nullable Double meanMove) {}

    /** As a line; see there. */
    record Truth(
            List<@Nullable Double> volatility, @Nullable Double meanMove) {}

    static EstimatorsPlot of(PlotSample sample, int window) {
        WindowedVolatility windowed = WindowedVolatility.ofTradingDays(window);
        double squaredReturns = noise(sample, VarianceEstimator.CLOSE_TO_CLOSE);
        return new EstimatorsPlot(
                sample.shown(),
                PlotChoices.withAssets(sample.course()),
                window,
                sample.days(),
                sample.crisis(),
                Arrays.stream(VarianceEstimator.values())
                        .map(estimator -> {
                            double[] volatility = sample.part(windowed.of(estimator, sample.prices()));
                            return new Line(
                                    estimator.id(),
                                    Numbers.of(volatility),
                                    Numbers.of(squaredReturns / noise(sample, estimator)),
                                    Numbers.of(meanMove(volatility)));
                        })
                        .toList(),
                sample.asset() == null ? null : truth(sample, sample.asset().volatility(), window));
    }

    /** The root of the mean true variance of each window. */
    private static Truth truth(PlotSample sample, double[] ofDays, int window) {
        double[] volatility = new double[ofDays.length];
        double sum = 0;
        for (int day = 0; day < ofDays.length; day++) {
            sum += ofDays[day] * ofDays[day] - (day < window ? 0 : ofDays[day - window] * ofDays[day - window]);
            volatility[day] = day < window - 1 ? Double.NaN : Math.sqrt(sum / window);
        }
        double[] shown = sample.part(volatility);
        return new Truth(Numbers.of(shown), Numbers.of(meanMove(shown)));
    }

    private static double meanMove(double[] volatility) {
        return IntStream.range(1, volatility.length)
                .mapToDouble(day -> Math.abs(volatility[day] - volatility[day - 1]))
                .filter(move -> !Double.isNaN(move))
                .average()
                .orElse(Double.NaN);
    }

    private static double noise(PlotSample sample, VarianceEstimator estimator) {
        return RelativeNoise.of(sample.part(estimator.dailyVariance(sample.prices())), LEVEL_DAYS);
    }
}
