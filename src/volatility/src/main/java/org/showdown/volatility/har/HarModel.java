package org.showdown.volatility.har;

import java.util.Arrays;
import java.util.Optional;

/**
 * HAR of Corsi (2009): the target is forecast from the last day and the means of the last 5 and 22 days,
 *
 * <pre>ŷ_t = c + b_d x_t + b_w mean(x_{t−4} … x_t) + b_m mean(x_{t−21} … x_t)</pre>
 *
 * <p>The series x may be anything daily: volatility, variance, or the logarithm of either, in any unit; the forecast is in
 * the unit of the target. A forecast of volatility squared is too low as a forecast of variance, by the variance of its
 * error (Jensen's inequality): fit on variances, or judge volatilities.
 *
 * @param intercept c
 * @param daily b_d
 * @param weekly b_w
 * @param monthly b_m
 * @param floor the smallest target above zero that the model was fitted on: no {@link #forecast} is below it
 */
public record HarModel(double intercept, double daily, double weekly, double monthly, double floor) {

    /**
     * Fits the model by ordinary least squares to the mean of the h days after each origin.
     *
     * @param series x, oldest first; NaN where missing
     * @param horizonDays h, at least 1
     * @return the fit; empty if too few days are known or the regressors do not vary
     */
    public static Optional<HarFit> fit(double[] series, int horizonDays) {
        double[] target = new double[series.length];
        Arrays.setAll(target, origin -> meanAfter(series, origin, horizonDays));
        return fit(series, target);
    }

    /**
     * Fits the model by ordinary least squares to any target.
     *
     * @param series x, oldest first; NaN where missing
     * @param targetAtOrigin for each day t of the series, the value to forecast from there; NaN where unknown
     * @return the fit; empty if too few days are known or the regressors do not vary
     */
    public static Optional<HarFit> fit(double[] series, double[] targetAtOrigin) {
        return HarFit.of(new HarRegressors(series), targetAtOrigin);
    }

    /** The forecast at the last day of the series, as the regression gives it; it may be zero or negative. */
    public double predict(double[] series) {
        double[] regressors = new HarRegressors(series).at(series.length - 1);
        return intercept * regressors[0] + daily * regressors[1] + weekly * regressors[2] + monthly * regressors[3];
    }

    /**
     * The forecast at the last day of a series of volatilities or variances, never below {@link #floor}: a line knows no
     * zero, a volatility does. NaN while fewer than 22 days are known.
     */
    public double forecast(double[] series) {
        return Math.max(predict(series), floor);
    }

    private static double meanAfter(double[] series, int origin, int days) {
        if (origin + days >= series.length) {
            return Double.NaN;
        }
        double sum = 0;
        for (int day = origin + 1; day <= origin + days; day++) {
            sum += series[day];
        }
        return sum / days;
    }
}
