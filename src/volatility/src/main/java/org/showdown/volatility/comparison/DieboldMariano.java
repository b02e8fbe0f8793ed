package org.showdown.volatility.comparison;

import java.util.Arrays;
import java.util.List;
import org.showdown.volatility.diagnostic.Autocovariance;
import org.showdown.volatility.diagnostic.LongRunVariance;
import org.showdown.volatility.diagnostic.TailProbability;
import org.showdown.volatility.regression.NeweyWest;

/**
 * The test of Diebold and Mariano (1995) that two forecasts are equally good: with the daily loss differences
 * {@code d_t = L_t(first) − L_t(second)} and their {@linkplain LongRunVariance long-run variance} v,
 * {@code DM = d̄ / √(v/n)}, standard normal under the null. Positive: the second forecast is better.
 *
 * <p>Overlapping forecasts of h days make neighbouring differences dependent, and in small samples the test rejects too
 * often; Harvey, Leybourne and Newbold (1997, equation 9) multiply by {@code √((n + 1 − 2h + h(h−1)/n)/n)} and compare with
 * Student's t of n − 1 degrees of freedom. Both are given.
 */
public sealed interface DieboldMariano {

    /** The normal and Student approximations say nothing on fewer days. */
    int FEWEST_DAYS = 10;

    /**
     * The test was made. Losses are in the unit of the loss.
     *
     * @param days n
     * @param lag number of lags in the long-run variance
     * @param meanDifference d̄: positive where the second forecast is better
     * @param longRunVariance v, above zero
     * @param statistic DM
     * @param pNormal two-sided p-value of DM, standard normal
     * @param correctedStatistic DM times the small-sample factor
     * @param pStudent two-sided p-value of the corrected statistic, Student's t with n − 1 degrees of freedom
     */
    record Tested(
            int days,
            int lag,
            double meanDifference,
            double longRunVariance,
            double statistic,
            double pNormal,
            double correctedStatistic,
            double pStudent)
            implements DieboldMariano {

        /** The standard error of d̄ that the corrected statistic uses for h-day forecasts: {@code √(v/n)} over the small-sample factor. */
        public double standardError(int horizon) {
            return Math.sqrt(longRunVariance / days) / smallSampleFactor(days, horizon);
        }
    }

    /** Every difference is zero: the two forecasts lose alike on each day, as two copies of one model do. */
    record NoDifference(int days) implements DieboldMariano {}

    /**
     * The difference is not zero but hardly varies, so that there is no variance to hold its mean against.
     *
     * @param meanDifference d̄, in the unit of the loss
     */
    record NoVariance(int days, double meanDifference) implements DieboldMariano {}

    /** There are fewer days than the lag and the horizon ask for. */
    record TooFewDays(int days, int needed) implements DieboldMariano {}

    /** The test of one-day forecasts with the lag of {@link NeweyWest#forOverlap}: 6 for three years of days. */
    static DieboldMariano test(double[] differences) {
        return test(differences, 1);
    }

    /**
     * The test of h-day forecasts with the lag of {@link NeweyWest#forOverlap}, at least h − 1: errors of optimal h-day
     * forecasts are correlated over h − 1 days.
     */
    static DieboldMariano test(double[] differences, int horizon) {
        return test(
                differences,
                horizon,
                NeweyWest.forOverlap(differences.length, horizon).lags());
    }

    /**
     * The test with a chosen lag.
     *
     * @param differences d, finite, one per day, oldest first
     * @param horizon h, days that each forecast covers, at least 1
     * @param lag lags of the long-run variance, 0 or more; 0 takes the days as uncorrelated
     * @throws IllegalArgumentException if a difference is not finite, or horizon or lag is out of range
     */
    static DieboldMariano test(double[] differences, int horizon, int lag) {
        if (horizon < 1 || lag < 0) {
            throw new IllegalArgumentException(
                    "the test needs a horizon of at least 1 day and a lag of at least 0, found " + horizon + " and "
                            + lag);
        }
        Autocovariance.requireFinite(differences);
        int n = differences.length;
        // From 2h days on the small-sample factor is real, and the lag must leave a pair of days.
        int needed = Math.max(FEWEST_DAYS, Math.max(2 * horizon, lag + 2));
        if (n < needed) {
            return new TooFewDays(n, needed);
        }
        Magnitude magnitude = Magnitude.of(List.of(differences));
        double[] d = magnitude.reduce(differences);
        if (Arrays.stream(d).allMatch(difference -> difference == 0)) {
            return new NoDifference(n);
        }
        double mean = Arrays.stream(d).sum() / n;
        double variance = LongRunVariance.bartlett(d, lag);
        // A constant in double precision leaves a variance of rounding errors; the largest difference is from 1 to 2.
        if (variance <= 1e-28) {
            return new NoVariance(n, magnitude.restore(mean));
        }
        double statistic = mean / Math.sqrt(variance / n);
        double corrected = statistic * smallSampleFactor(n, horizon);
        return new Tested(
                n,
                lag,
                magnitude.restore(mean),
                magnitude.restoreSquare(variance),
                statistic,
                TailProbability.normalTwoSided(statistic),
                corrected,
                TailProbability.studentTwoSided(corrected, n - 1));
    }

    /** {@code √((n + 1 − 2h + h(h−1)/n)/n)}, real from n = 2h days on. */
    private static double smallSampleFactor(double n, double h) {
        return Math.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n);
    }
}
