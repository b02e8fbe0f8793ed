package org.showdown.volatility.diagnostic;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * Sample autocorrelations {@code ρ_k = γ_k / γ_0} of {@link Autocovariance}, with the bands in which they would lie.
 *
 * @param observations n
 * @param values ρ_0 = 1, ρ_1 … ρ_K
 */
public record Autocorrelation(int observations, List<Double> values) {

    public Autocorrelation {
        values = List.copyOf(values);
    }

    /**
     * The autocorrelations of a series.
     *
     * @param series finite numbers that are not all the same, oldest first
     * @param lags K, from 1 to n − 1
     * @throws IllegalArgumentException if a value is not finite, all are the same, or there are too few
     */
    public static Autocorrelation of(double[] series, int lags) {
        if (lags < 1) {
            throw new IllegalArgumentException("autocorrelations need at least 1 lag, found " + lags);
        }
        double[] covariances = Autocovariance.upTo(lags, series);
        if (Arrays.stream(series).allMatch(value -> value == series[0])) {
            throw new IllegalArgumentException("autocorrelations need a series that varies, found " + series.length
                    + " times the value " + series[0]);
        }
        return new Autocorrelation(
                series.length,
                Arrays.stream(covariances)
                        .mapToObj(covariance -> covariance / covariances[0])
                        .toList());
    }

    /** ρ_k. */
    public double at(int lag) {
        return values.get(lag);
    }

    /** K. */
    public int lags() {
        return values.size() - 1;
    }

    /**
     * The half-width of the band around zero that holds each ρ_k of white noise with the given probability:
     * {@code z/√n}, 1.96/√n at 0.95.
     */
    public double whiteNoiseBand(double level) {
        return normalQuantile(level) / Math.sqrt(observations);
    }

    /**
     * The half-width of the band around zero for ρ_k if the series were a moving average of the k − 1 lags before it:
     * {@code z √((1 + 2 Σ_{j=1..k−1} ρ_j²)/n)} (Bartlett 1946, equation 7).
     *
     * @param lag k, from 1 to K
     */
    public double bartlettBand(int lag, double level) {
        if (lag < 1 || lag > lags()) {
            throw new IllegalArgumentException("the lag must be from 1 to " + lags() + ", found " + lag);
        }
        double variance = 1;
        for (int j = 1; j < lag; j++) {
            variance += 2 * at(j) * at(j);
        }
        return normalQuantile(level) * Math.sqrt(variance / observations);
    }

    private static double normalQuantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level of a band must be between 0 and 1, found " + level);
        }
        return Math.sqrt(2) * Erf.erfInv(level);
    }
}
