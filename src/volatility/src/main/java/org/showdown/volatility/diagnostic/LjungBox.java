package org.showdown.volatility.diagnostic;

/**
 * The test of Ljung and Box (1978) that the first m autocorrelations are all zero:
 * {@code Q = n (n + 2) Σ_{k=1..m} ρ_k² / (n − k)}, which under the null is χ² with m degrees of freedom, less the number of
 * parameters that were fitted to the series. On squared standardised residuals it asks whether a model left any volatility
 * clustering.
 *
 * @param statistic Q
 * @param lags m
 * @param degreesOfFreedom of the χ²
 * @param pValue P(χ² ≥ Q): small where the series is not white noise
 */
public record LjungBox(double statistic, int lags, int degreesOfFreedom, double pValue) {

    /** The test of a series to which nothing was fitted. */
    public static LjungBox test(double[] series, int lags) {
        return test(series, lags, 0);
    }

    /**
     * The test of residuals.
     *
     * @param series finite numbers that are not all the same, oldest first
     * @param lags m, from 1 to n − 1
     * @param fittedParameters autoregressive and moving average parameters that were estimated; below m
     * @throws IllegalArgumentException if the series is unfit for {@link Autocorrelation#of} or no degree of freedom is left
     */
    public static LjungBox test(double[] series, int lags, int fittedParameters) {
        if (fittedParameters < 0 || fittedParameters >= lags) {
            throw new IllegalArgumentException(
                    "with " + fittedParameters + " fitted parameters the test needs at least "
                            + (Math.max(fittedParameters, 0) + 1) + " lags, found " + lags);
        }
        Autocorrelation correlations = Autocorrelation.of(series, lags);
        double n = series.length;
        double sum = 0;
        for (int k = 1; k <= lags; k++) {
            sum += correlations.at(k) * correlations.at(k) / (n - k);
        }
        double statistic = n * (n + 2) * sum;
        int degrees = lags - fittedParameters;
        return new LjungBox(statistic, lags, degrees, TailProbability.chiSquared(statistic, degrees));
    }
}
