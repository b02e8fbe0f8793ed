package org.showdown.platform.plot;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.diagnostic.Autocorrelation;
import org.showdown.volatility.estimator.VarianceEstimator;

/**
 * Autocorrelations of returns, of their squares, and of the daily volatility, with all days and without the wildest month.
 *
 * @param worst the month with the largest sum of squared returns, for example {@code 2020-03}
 */
record AcfPlot(Shown shown, PlotChoices choices, YearMonth worst, Memory all, Memory withoutWorst) {
    static final int LAGS = 40;
    private static final double LEVEL = 0.95;

    /**
     * @param days how many there are
     * @param band half-width of the band that holds each bar of white noise with a probability of 95 %
     */
    record Memory(int days, @Nullable Double band, Bars returns, Bars squares, Bars volatility) {}

    /**
     * @param values  at lags 1, 2, …
     * @param outside how many of them lie out of the band
     */
    record Bars(List<@Nullable Double> values, int outside) {}

    static AcfPlot of(PlotSample sample) {
        double[] returns = sample.percentReturns();
        double[] volatility = Arrays.stream(sample.part(VarianceEstimator.GARMAN_KLASS.dailyVariance(sample.prices())))
                .map(Math::sqrt)
                .toArray();
        YearMonth worst = worst(sample, returns);
        int[] others = IntStream.range(0, returns.length)
                .filter(day -> !YearMonth.from(sample.days().get(day)).equals(worst))
                .toArray();
        return new AcfPlot(
                sample.shown(),
                PlotChoices.of(sample.course()),
                worst,
                memory(returns, volatility),
                memory(pick(returns, others), pick(volatility, others)));
    }

    private static YearMonth worst(PlotSample sample, double[] returns) {
        Map<YearMonth, Double> squares = new HashMap<>();
        for (int day = 0; day < returns.length; day++) {
            if (!Double.isNaN(returns[day])) {
                squares.merge(YearMonth.from(sample.days().get(day)), returns[day] * returns[day], Double::sum);
            }
        }
        return squares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(YearMonth.from(sample.days().getFirst()));
    }

    private static Memory memory(double[] returns, double[] volatility) {
        double[] known = PlotSample.known(returns);
        Autocorrelation ofReturns = Autocorrelation.of(known, LAGS);
        double band = ofReturns.whiteNoiseBand(LEVEL);
        return new Memory(
                known.length,
                Numbers.of(band),
                bars(ofReturns, band),
                bars(Autocorrelation.of(Arrays.stream(known).map(r -> r * r).toArray(), LAGS), band),
                bars(Autocorrelation.of(PlotSample.known(volatility), LAGS), band));
    }

    private static Bars bars(Autocorrelation autocorrelation, double band) {
        double[] values =
                IntStream.rangeClosed(1, LAGS).mapToDouble(autocorrelation::at).toArray();
        int outside = (int)
                Arrays.stream(values).filter(value -> Math.abs(value) > band).count();
        return new Bars(Numbers.of(values), outside);
    }

    private static double[] pick(double[] values, int[] days) {
        return Arrays.stream(days).mapToDouble(day -> values[day]).toArray();
    }
}
