package org.showdown.volatility.regression;

/**
 * A fitted regression {@code y = Xb + e} of n rows on p regressors. Coefficients, errors and residuals are in the units of
 * y over those of the regressors. Immutable: what is handed out is a copy.
 */
public final class LinearFit implements LeastSquares {
    private final double[][] x;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverseGram;
    private final double squaredResiduals;
    private final double rSquared;

    LinearFit(double[][] x, double[] y, double[] coefficients, double[][] inverseGram) {
        this.x = x;
        this.coefficients = coefficients;
        this.inverseGram = inverseGram;
        residuals = y;
        double total = Moments.total(y, Moments.hasConstant(x));
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= coefficients[j] * x[j][i];
            }
        }
        squaredResiduals = Moments.total(residuals, false);
        rSquared = 1 - squaredResiduals / total;
    }

    /** n, the rows. */
    public int observations() {
        return residuals.length;
    }

    /** p, the regressors; the constant is one of them. */
    public int regressors() {
        return coefficients.length;
    }

    /** b, p values. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** e = y − Xb, n values. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** ŷ = Xb, n values. */
    public double[] fitted() {
        double[] fitted = new double[observations()];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] += coefficients[j] * x[j][i];
            }
        }
        return fitted;
    }

    /** (X'X)⁻¹, p × p. */
    public double[][] inverseGram() {
        return Moments.copy(inverseGram);
    }

    /** |e|², the sum of squared residuals. */
    public double squaredResiduals() {
        return squaredResiduals;
    }

    /** s² = |e|² / (n − p), the unbiased estimate of the variance of e. */
    public double residualVariance() {
        return squaredResiduals / (observations() - regressors());
    }

    /** s, in the unit of y. */
    public double residualDeviation() {
        return Math.sqrt(residualVariance());
    }

    /**
     * {@code R² = 1 − |e|² / |y − ȳ|²}, the share of the target's variance that is explained; without a constant among
     * the regressors {@code 1 − |e|² / |y|²}. NaN if the target does not vary.
     */
    public double rSquared() {
        return rSquared;
    }

    /**
     * The Gaussian log-likelihood at its maximum over the variance of e, {@code −n/2 (ln 2π + ln(|e|²/n) + 1)}, in nats.
     * Infinite if the fit is exact.
     */
    public double logLikelihood() {
        double n = observations();
        return -n / 2 * (Math.log(2 * Math.PI) + Math.log(squaredResiduals / n) + 1);
    }

    /** Akaike's (1974) criterion {@code −2 L + 2p}; the variance of e is not counted, as in most regression software. */
    public double aic() {
        return -2 * logLikelihood() + 2 * regressors();
    }

    /** Schwarz's (1978) criterion {@code −2 L + p ln n}; counts as {@link #aic} does. */
    public double bic() {
        return -2 * logLikelihood() + regressors() * Math.log(observations());
    }

    /** The classic covariance of b, s² (X'X)⁻¹: right if the errors are independent and of one variance. */
    public double[][] covariance() {
        double[][] covariance = inverseGram();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= residualVariance();
            }
        }
        return covariance;
    }

    /** The classic standard errors of b, the roots of the diagonal of {@link #covariance}. */
    public double[] standardErrors() {
        return Moments.rootDiagonal(covariance());
    }

    /** b over its classic standard errors. */
    public double[] tStatistics() {
        return tStatistics(standardErrors());
    }

    /**
     * b over any standard errors, for example {@link NeweyWest#standardErrors}.
     *
     * @throws IllegalArgumentException unless there is one error for each coefficient
     */
    public double[] tStatistics(double[] standardErrors) {
        if (standardErrors.length != regressors()) {
            throw new IllegalArgumentException("expected a standard error for each of " + regressors()
                    + " coefficients, found " + standardErrors.length);
        }
        double[] t = coefficients.clone();
        for (int j = 0; j < t.length; j++) {
            t[j] /= standardErrors[j];
        }
        return t;
    }

    /**
     * The value xb of the line at a row of regressors.
     *
     * @throws IllegalArgumentException unless there is one value for each coefficient
     */
    public double predict(double... row) {
        if (row.length != regressors()) {
            throw new IllegalArgumentException(
                    "expected a value for each of " + regressors() + " regressors, found " + row.length);
        }
        double value = 0;
        for (int j = 0; j < row.length; j++) {
            value += coefficients[j] * row[j];
        }
        return value;
    }

    /** The scores e_t x_t of one regressor, n values. */
    double[] scores(int regressor) {
        double[] scores = residuals.clone();
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= x[regressor][i];
        }
        return scores;
    }
}
