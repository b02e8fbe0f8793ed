package org.showdown.volatility.estimator;

import org.apache.commons.math3.stat.StatUtils;

/**
 * How noisy an estimator of daily variance is, judged on real prices, whose true variance nobody knows:
 * {@code u_t = v_t / mean(v_{t−d} … v_{t+d})} takes the slow swings of true variance away, and what is left of the spread of u is the noise
 * of the single day.
 */
public final class RelativeNoise {

    private RelativeNoise() {}

    /**
     * {@code R = var(u) / mean(u)²} (divisor n) over the days that have d days on either side, all of them with a variance. The efficiency of an
     * estimator relative to another is the other's R over its own.
     *
     * @param variance of each day, in any unit; NaN where there is none
     * @param daysOnEitherSide d, at least 1
     * @return without a unit
     * @throws IllegalArgumentException if fewer than two days have such a window, or the variances of all are zero
     */
    public static double of(double[] variance, int daysOnEitherSide) {
        if (daysOnEitherSide < 1) {
            throw new IllegalArgumentException("at least one day on either side expected, found " + daysOnEitherSide);
        }
        int window = 2 * daysOnEitherSide + 1;
        double[] relative = new double[Math.max(0, variance.length - window + 1)];
        int days = 0;
        for (int first = 0; first < relative.length; first++) {
            double u = variance[first + daysOnEitherSide] / StatUtils.mean(variance, first, window);
            if (!Double.isNaN(u)) {
                relative[days++] = u;
            }
        }
        double mean = days == 0 ? Double.NaN : StatUtils.mean(relative, 0, days);
        if (days < 2 || !(mean > 0)) {
            throw new IllegalArgumentException("at least two days with variances on " + daysOnEitherSide
                    + " days on either side expected, found " + days + " among " + variance.length + " days");
        }
        return StatUtils.populationVariance(relative, 0, days) / (mean * mean);
    }
}
