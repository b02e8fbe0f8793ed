package org.showdown.volatility.estimator;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.showdown.forecaster.Target;
import org.showdown.volatility.market.PriceSeries;

/**
 * Annualised volatility (decimal: 0.20 is 20 %) over the {@code days} trading days that end on each day, as the lecture
 * plots it. The first values, and those with a day in the window that is not defined, are {@link Double#NaN}.
 */
public final class WindowedVolatility {
    private static final int DAYS_PER_YEAR = Target.DAYS_PER_YEAR;

    private WindowedVolatility() {}

    /** {@code sqrt(252 · mean(v))} with the daily variance v of any estimator. */
    public static double[] of(VarianceEstimator estimator, PriceSeries prices, int days) {
        return rootMean(estimator.dailyVariance(prices), days);
    }

    /**
     * The standard deviation (divisor {@code days − 1}) of the close-to-close log returns, times sqrt(252). It differs
     * from {@link #of} with {@link VarianceEstimator#CLOSE_TO_CLOSE}, which takes the mean return as zero.
     */
    public static double[] closeToCloseDeviation(PriceSeries prices, int days) {
        double[] returns =
                perDay(prices, day -> Math.log(prices.close(day) / VarianceEstimator.previousClose(prices, day)));
        double[] volatility = sampleVariance(returns, days);
        Arrays.setAll(volatility, day -> Math.sqrt(DAYS_PER_YEAR * volatility[day]));
        return volatility;
    }

    /**
     * Yang and Zhang (2000) as published: {@code var(ln O/C₋) + k var(ln C/O) + (1 − k) mean(RS)} with sample variances
     * over the window and {@code k = 0.34 / (1.34 + (n + 1)/(n − 1))} for its n days.
     */
    public static double[] yangZhang(PriceSeries prices, int days) {
        double[] night = sampleVariance(perDay(prices, day -> VarianceEstimator.overnight(prices, day)), days);
        double[] trading = sampleVariance(perDay(prices, day -> VarianceEstimator.openToClose(prices, day)), days);
        double[] rogersSatchell = VarianceEstimator.ROGERS_SATCHELL.dailyVariance(prices);
        double k = VarianceEstimator.yangZhangWeight(days);
        return perDay(
                prices,
                day -> Math.sqrt(DAYS_PER_YEAR
                        * (night[day] + k * trading[day] + (1 - k) * meanEndingAt(rogersSatchell, day, days))));
    }

    private static double[] rootMean(double[] variance, int days) {
        double[] volatility = new double[variance.length];
        Arrays.setAll(volatility, day -> Math.sqrt(DAYS_PER_YEAR * meanEndingAt(variance, day, days)));
        return volatility;
    }

    private static double[] sampleVariance(double[] values, int days) {
        double[] variance = new double[values.length];
        Arrays.setAll(variance, day -> {
            double mean = meanEndingAt(values, day, days);
            double sum = 0;
            for (int i = Math.max(0, day - days + 1); i <= day; i++) {
                sum += (values[i] - mean) * (values[i] - mean);
            }
            return sum / (days - 1);
        });
        return variance;
    }

    private static double meanEndingAt(double[] values, int day, int days) {
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
