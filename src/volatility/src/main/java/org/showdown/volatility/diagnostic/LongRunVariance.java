package org.showdown.volatility.diagnostic;

/**
 * The variance of {@code √n x̄} of a series whose days are not independent, {@code Σ_{k=−∞..∞} γ_k}, estimated with
 * Bartlett weights: {@code γ_0 + 2 Σ_{k=1..L} (1 − k/(L+1)) γ_k} (Newey and West 1987, equation 5). Never below zero. In the
 * squared unit of the series.
 */
public final class LongRunVariance {

    private LongRunVariance() {}

    /**
     * The estimate with a given number of lags.
     *
     * @param series finite numbers, oldest first
     * @param lag L, from 0 (days taken as uncorrelated) to n − 1
     * @throws IllegalArgumentException if a value is not finite or the lag is out of range
     */
    public static double bartlett(double[] series, int lag) {
        double[] covariances = Autocovariance.upTo(lag, series);
        double sum = covariances[0];
        for (int k = 1; k <= lag; k++) {
            sum += 2 * (1 - k / (lag + 1.0)) * covariances[k];
        }
        return sum;
    }
}
