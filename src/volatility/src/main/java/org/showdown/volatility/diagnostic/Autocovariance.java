package org.showdown.volatility.diagnostic;

import java.util.Arrays;

/**
 * Sample autocovariances {@code γ_k = (1/n) Σ_{t=k+1..n} (x_t − x̄)(x_{t−k} − x̄)}, in the squared unit of the series. The
 * divisor is n at every lag, which keeps the sequence positive semi-definite (Box and Jenkins 1976, equation 2.1.12).
 */
public final class Autocovariance {

    private Autocovariance() {}

    /**
     * γ_0 … γ_K.
     *
     * @param series x, finite numbers, oldest first
     * @param lags K, from 0 to n − 1
     * @return K + 1 values
     * @throws IllegalArgumentException if a value is not finite or there are too few
     */
    public static double[] upTo(int lags, double[] series) {
        requireFinite(series);
        if (lags < 0 || lags >= series.length) {
            throw new IllegalArgumentException(
                    "autocovariances up to lag " + lags + " need 0 or more lags and at least " + (Math.max(lags, 0) + 1)
                            + " values, found " + series.length);
        }
        double[] centred = centred(series);
        double[] covariances = new double[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            double sum = 0;
            for (int t = lag; t < centred.length; t++) {
                sum += centred[t] * centred[t - lag];
            }
            covariances[lag] = sum / centred.length;
        }
        return covariances;
    }

    /**
     * Refuses a series with a value that is NaN or infinite, and names its index.
     *
     * @throws IllegalArgumentException if there is one
     */
    public static void requireFinite(double[] series) {
        for (int t = 0; t < series.length; t++) {
            if (!Double.isFinite(series[t])) {
                throw new IllegalArgumentException(
                        "the series must consist of finite numbers, found " + series[t] + " at index " + t);
            }
        }
    }

    private static double[] centred(double[] series) {
        double mean = Arrays.stream(series).sum() / series.length;
        return Arrays.stream(series).map(value -> value - mean).toArray();
    }
}
