package org.showdown.volatility.diagnostic;

import java.util.Arrays;
import org.showdown.volatility.regression.LeastSquares;
import org.showdown.volatility.regression.LinearFit;

/**
 * Engle's (1982) Lagrange multiplier test for volatility clustering: the squared series is regressed on a constant and its
 * own q lags; {@code LM = (n − q) R²} is χ² with q degrees of freedom if the variance does not depend on the past.
 *
 * @param statistic LM
 * @param lags q, the degrees of freedom
 * @param pValue P(χ² ≥ LM): small where variance clusters
 * @param fStatistic the same hypothesis as an F test with q and n − 2q − 1 degrees of freedom
 * @param fPValue its p-value
 */
public record ArchLm(double statistic, int lags, double pValue, double fStatistic, double fPValue) {

    /**
     * Tests residuals of mean zero; the mean is not taken out.
     *
     * @param residuals finite numbers whose squares are not all the same, oldest first
     * @param lags q, at least 1; n must be above 2q + 1
     * @throws IllegalArgumentException if a value is not finite, there are too few, or the squares do not vary
     */
    public static ArchLm test(double[] residuals, int lags) {
        Autocovariance.requireFinite(residuals);
        if (lags < 1 || residuals.length <= 2L * lags + 1) {
            throw new IllegalArgumentException(
                    "the test needs at least 1 lag and more than 2 lags + 1 residuals, found " + lags + " lags and "
                            + residuals.length + " residuals");
        }
        double[] squares = Arrays.stream(residuals).map(e -> e * e).toArray();
        int n = squares.length - lags;
        double[][] regressors = new double[lags + 1][];
        regressors[0] = LeastSquares.constant(n);
        for (int lag = 1; lag <= lags; lag++) {
            regressors[lag] = Arrays.copyOfRange(squares, lags - lag, squares.length - lag);
        }
        LinearFit fit = switch (LeastSquares.fit(Arrays.copyOfRange(squares, lags, squares.length), regressors)) {
            case LinearFit found -> found;
            case LeastSquares.Failed failed ->
                throw new IllegalArgumentException("the test needs residuals whose squares vary: " + failed.reason());
        };
        double explained = fit.rSquared();
        if (Double.isNaN(explained)) {
            throw new IllegalArgumentException(
                    "the test needs residuals whose squares vary, found " + n + " times " + squares[lags]);
        }
        double statistic = n * explained;
        int left = n - lags - 1;
        double f = explained / lags / ((1 - explained) / left);
        return new ArchLm(
                statistic, lags, TailProbability.chiSquared(statistic, lags), f, TailProbability.fisher(f, lags, left));
    }
}
