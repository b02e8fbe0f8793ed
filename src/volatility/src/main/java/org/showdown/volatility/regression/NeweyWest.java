package org.showdown.volatility.regression;

/**
 * The covariance of least squares coefficients that holds under heteroskedastic and autocorrelated errors, after Newey and
 * West (1987, eq. 5), with Bartlett's weights:
 *
 * <pre>V = (X'X)⁻¹ S (X'X)⁻¹,  S = Γ_0 + Σ_{l=1…L} (1 − l/(L+1)) (Γ_l + Γ_l'),  Γ_l = Σ_t e_t e_{t−l} x_t x_{t−l}'</pre>
 *
 * <p>L = 0 gives White's (1980) covariance. Without the correction the numbers are those of most software's default; with
 * it V is multiplied by n/(n − p).
 *
 * @param lags L, at least 0
 * @param smallSampleCorrection whether V is multiplied by n/(n − p)
 */
public record NeweyWest(int lags, boolean smallSampleCorrection) {

    public NeweyWest {
        if (lags < 0) {
            throw new IllegalArgumentException("expected a number of lags of at least 0, found " + lags);
        }
    }

    /** With so many lags and no small-sample correction. */
    public static NeweyWest lags(int lags) {
        return new NeweyWest(lags, false);
    }

    /**
     * The rule used where nobody names the lags: {@code max(h − 1, ⌊4 (n/100)^(2/9)⌋)}. Targets that are means over h days
     * overlap by h − 1, so their errors are a moving average of that order; the second term, Newey and West's (1994)
     * first guess, is there for what the model leaves in the errors of one day.
     *
     * @param observations n
     * @param horizonDays h
     */
    public static NeweyWest forOverlap(int observations, int horizonDays) {
        int automatic = (int) StrictMath.floor(4 * StrictMath.pow(observations / 100.0, 2.0 / 9));
        return lags(Math.min(Math.max(horizonDays - 1, automatic), Math.max(0, observations - 1)));
    }

    /** These lags with the small-sample correction. */
    public NeweyWest corrected() {
        return new NeweyWest(lags, true);
    }

    /**
     * V, p × p.
     *
     * @throws IllegalArgumentException if the fit has not more rows than lags
     */
    public double[][] covariance(LinearFit fit) {
        int n = fit.observations();
        if (lags >= n) {
            throw new IllegalArgumentException("expected fewer lags than the " + n + " rows, found " + lags);
        }
        double factor = smallSampleCorrection ? n / (double) (n - fit.regressors()) : 1;
        double[][] inverse = fit.inverseGram();
        double[][] covariance = product(product(inverse, longRun(fit)), inverse);
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return covariance;
    }

    /** The roots of the diagonal of V, p values. */
    public double[] standardErrors(LinearFit fit) {
        return Moments.rootDiagonal(covariance(fit));
    }

    /** b over these standard errors, p values. */
    public double[] tStatistics(LinearFit fit) {
        return fit.tStatistics(standardErrors(fit));
    }

    private double[][] longRun(LinearFit fit) {
        int p = fit.regressors();
        double[][] scores = new double[p][];
        for (int j = 0; j < p; j++) {
            scores[j] = fit.scores(j);
        }
        double[][] s = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                s[i][j] = autocovariance(scores[i], scores[j], 0);
                for (int lag = 1; lag <= lags; lag++) {
                    double weight = 1 - lag / (lags + 1.0);
                    s[i][j] += weight
                            * (autocovariance(scores[i], scores[j], lag) + autocovariance(scores[j], scores[i], lag));
                }
                s[j][i] = s[i][j];
            }
        }
        return s;
    }

    private static double autocovariance(double[] now, double[] before, int lag) {
        double sum = 0;
        for (int t = lag; t < now.length; t++) {
            sum += now[t] * before[t - lag];
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b) {
        int p = a.length;
        double[][] c = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < p; k++) {
                for (int j = 0; j < p; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
