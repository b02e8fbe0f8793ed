package org.showdown.volatility.target;

import java.util.Arrays;
import org.showdown.forecaster.Target;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.MarketDataset;

/**
 * The quantity to forecast: annualised volatility (decimal) over a window of days that ends h days after the origin t,
 *
 * <pre>σ(t, h) = sqrt(252 · mean(v[t+h−n+1 … t+h])),  n = max(h, windowDays)</pre>
 *
 * <p>with the estimator's daily variance v. A window of 1 asks for the mean variance of the h coming days; a window of
 * 21 with h = 1 for the 21-day rolling volatility that includes tomorrow.
 *
 * <p>A target is {@link Double#NaN}, and so left out of the scores, if a day of its window has no bar or lies outside
 * the dataset, or if the whole window has zero variance (QLIKE and log-MSE are not defined there). A single zero day
 * inside a longer window counts as zero.
 *
 * @param estimator the daily variance
 * @param windowDays trading days in the window, at least 1
 */
public record TargetDefinition(VarianceEstimator estimator, int windowDays) {
    /** The id of a window of one day. */
    public static final String NEXT_DAY = "next-day";

    private static final String ROLLING = "rolling-";

    public TargetDefinition {
        if (windowDays < 1) {
            throw new IllegalArgumentException("a target needs a window of at least one day, not " + windowDays);
        }
    }

    /** The target with this {@link #id()}: {@code next-day}, {@code rolling-21}. */
    public static TargetDefinition of(String id, VarianceEstimator estimator) {
        if (id.equals(NEXT_DAY)) {
            return new TargetDefinition(estimator, 1);
        }
        if (id.matches(ROLLING + "[1-9][0-9]{0,2}")) {
            return new TargetDefinition(estimator, Integer.parseInt(id.substring(ROLLING.length())));
        }
        throw new IllegalArgumentException("unknown target '" + id + "', expected next-day or rolling-21");
    }

    /** The name an assignment writes: {@code next-day}, or {@code rolling-} and the days of the window. */
    public String id() {
        return windowDays == 1 ? NEXT_DAY : ROLLING + windowDays;
    }

    /** The same target as a forecaster is told it. */
    public Target forForecaster() {
        return new Target(estimator.id(), windowDays);
    }

    /** The days n over which the variance is averaged for a horizon. */
    public int averagedDays(int horizonDays) {
        return Math.max(horizonDays, windowDays);
    }

    /**
     * The target of every forecast origin: one value per day t of the dataset, NaN where there is none.
     *
     * @param horizonDays the horizon h, at least 1
     */
    public double[] volatility(MarketDataset market, String symbol, int horizonDays) {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("a horizon is at least one day, not " + horizonDays);
        }
        double[] endingAt = observed(market, symbol, horizonDays);
        double[] target = new double[endingAt.length];
        Arrays.setAll(
                target, origin -> origin + horizonDays < endingAt.length ? endingAt[origin + horizonDays] : Double.NaN);
        return target;
    }

    /**
     * The volatility of the same kind over the n days that end at t, known at the origin: today's level, from which
     * directional accuracy counts, and the naive forecast. One value per day of the dataset, NaN where there is none.
     */
    public double[] observed(MarketDataset market, String symbol, int horizonDays) {
        return endingAt(estimator.dailyVariance(market.series(symbol)), averagedDays(horizonDays));
    }

    private static double[] endingAt(double[] variance, int days) {
        double[] volatility = new double[variance.length];
        for (int day = 0; day < volatility.length; day++) {
            volatility[day] = day < days - 1 ? Double.NaN : rootMean(variance, day, days);
        }
        return volatility;
    }

    private static double rootMean(double[] variance, int last, int days) {
        double sum = 0;
        for (int day = last - days + 1; day <= last; day++) {
            sum += variance[day];
        }
        return sum > 0 ? Math.sqrt(Target.DAYS_PER_YEAR * (sum / days)) : Double.NaN;
    }
}
