package org.showdown.volatility.estimator;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.showdown.forecaster.Target;
import org.showdown.volatility.market.PriceSeries;

/**
 * Volatility over the n days that end on each day, as the lecture plots it; decimal (0.20 is 20 %). The first values, and
 * those with a day in the window that is not defined, are {@link Double#NaN}.
 *
 * @param days n, the window
 * @param daysPerYear A, the annualisation factor: 252 for a stock exchange, 365 for what trades every day; 1 leaves the
 *     volatility daily
 */
public record WindowedVolatility(int days, double daysPerYear) {

    public WindowedVolatility {
        if (days < 1) {
            throw new IllegalArgumentException("expected a window of at least one day, found " + days);
        }
        if (!(daysPerYear > 0) || Double.isInfinite(daysPerYear)) {
            throw new IllegalArgumentException("expected a number of days per year above zero, found " + daysPerYear);
        }
    }

    /** Annualised by the 252 days of an exchange. */
    public static WindowedVolatility ofTradingDays(int days) {
        return new WindowedVolatility(days, Target.DAYS_PER_YEAR);
    }

    /** Annualised by the 365 days of a market that never closes. */
    public static WindowedVolatility ofCalendarDays(int days) {
        return new WindowedVolatility(days, 365);
    }

    /** {@code sqrt(A · mean(v))} with the daily variance v of any estimator. */
    public double[] of(VarianceEstimator estimator, PriceSeries prices) {
        double[] variance = estimator.dailyVariance(prices);
        return perDay(prices, day -> Math.sqrt(daysPerYear * meanEndingAt(variance, day)));
    }

    /**
     * {@code sqrt(Σ r²)} over the close-to-close log returns r of the window: the volatility of the whole window, not of a
     * year. It is sqrt(n/A) times {@link #of} with {@link VarianceEstimator#CLOSE_TO_CLOSE}.
     */
    public double[] rootOfSquaredReturns(PriceSeries prices) {
        double[] squares = VarianceEstimator.CLOSE_TO_CLOSE.dailyVariance(prices);
        return perDay(prices, day -> Math.sqrt(days * meanEndingAt(squares, day)));
    }

    /**
     * The standard deviation (divisor n − 1) of the close-to-close log returns, times sqrt(A). It differs from {@link #of}
     * with {@link VarianceEstimator#CLOSE_TO_CLOSE}, which takes the mean return as zero.
     *
     * @throws IllegalArgumentException if the window has less than two days
     */
    public double[] closeToCloseDeviation(PriceSeries prices) {
        double[] variance = sampleVariance(
                prices, day -> Math.log(prices.close(day) / VarianceEstimator.previousClose(prices, day)));
        return perDay(prices, day -> Math.sqrt(daysPerYear * variance[day]));
    }

    /**
     * Yang and Zhang (2000) as published: {@code var(ln O/C₋) + k var(ln C/O) + (1 − k) mean(RS)} with sample variances
     * over the window and {@code k = 0.34 / (1.34 + (n + 1)/(n − 1))} for its n days; its root times sqrt(A). Unbiased
     * under any drift, and includes the night.
     *
     * @throws IllegalArgumentException if the window has less than two days
     */
    public double[] yangZhang(PriceSeries prices) {
        double[] night = sampleVariance(prices, day -> VarianceEstimator.overnight(prices, day));
        double[] trading = sampleVariance(prices, day -> VarianceEstimator.openToClose(prices, day));
        double[] rogersSatchell = VarianceEstimator.ROGERS_SATCHELL.dailyVariance(prices);
        double k = VarianceEstimator.yangZhangWeight(days);
        return perDay(
                prices,
                day -> Math.sqrt(
                        daysPerYear * (night[day] + k * trading[day] + (1 - k) * meanEndingAt(rogersSatchell, day))));
    }

    private double[] sampleVariance(PriceSeries prices, IntToDoubleFunction value) {
        if (days < 2) {
            throw new IllegalArgumentException("a sample variance needs a window of at least two days, found " + days);
        }
        double[] values = perDay(prices, value);
        return perDay(prices, day -> {
            double mean = meanEndingAt(values, day);
            double sum = 0;
            for (int i = Math.max(0, day - days + 1); i <= day; i++) {
                sum += (values[i] - mean) * (values[i] - mean);
            }
            return sum / (days - 1);
        });
    }

    private double meanEndingAt(double[] values, int day) {
        if (day < days - 1) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = day - days + 1; i <= day; i++) {
            sum += values[i];
        }
        return sum / days;
    }

    private static double[] perDay(PriceSeries prices, IntToDoubleFunction value) {
        double[] values = new double[prices.size()];
        Arrays.setAll(values, value);
        return values;
    }
}
