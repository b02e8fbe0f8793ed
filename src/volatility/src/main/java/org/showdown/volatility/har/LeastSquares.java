package org.showdown.volatility.har;

import java.util.Optional;

/**
 * Ordinary least squares by Householder's QR factorisation, which does not square the condition of the regressors as the
 * normal equations would.
 *
 * @param coefficients the b that minimise |y − Xb|
 * @param inverseDiagonal the diagonal of (X'X)⁻¹
 * @param squaredResiduals |y − Xb|²
 */
record LeastSquares(double[] coefficients, double[] inverseDiagonal, double squaredResiduals) {
    private static final double SINGULAR = 1e-12;

    /** The fit; empty if the columns of x are linearly dependent. Overwrites x, not y. */
    static Optional<LeastSquares> fit(double[][] x, double[] y) {
        int n = y.length;
        int p = x[0].length;
        double[] rotated = y.clone();
        double[] diagonal = new double[p];
        for (int k = 0; k < p; k++) {
            double norm = 0;
            double whole = 0;
            for (int i = 0; i < n; i++) {
                norm += i >= k ? x[i][k] * x[i][k] : 0;
                whole += x[i][k] * x[i][k];
            }
            if (!(norm > SINGULAR * SINGULAR * whole)) {
                return Optional.empty();
            }
            diagonal[k] = x[k][k] > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
            x[k][k] -= diagonal[k]; // the column now holds the reflector v
            double half = -diagonal[k] * x[k][k]; // |v|² / 2
            for (int j = k + 1; j < p; j++) {
                double product = 0;
                for (int i = k; i < n; i++) {
                    product += x[i][k] * x[i][j];
                }
                for (int i = k; i < n; i++) {
                    x[i][j] -= product / half * x[i][k];
                }
            }
            double product = 0;
            for (int i = k; i < n; i++) {
                product += x[i][k] * rotated[i];
            }
            for (int i = k; i < n; i++) {
                rotated[i] -= product / half * x[i][k];
            }
        }
        double residuals = 0;
        for (int i = p; i < n; i++) {
            residuals += rotated[i] * rotated[i];
        }
        return Optional.of(
                new LeastSquares(backSubstituted(x, diagonal, rotated), inverseDiagonal(x, diagonal), residuals));
    }

    private static double[] backSubstituted(double[][] r, double[] diagonal, double[] right) {
        int p = diagonal.length;
        double[] b = new double[p];
        for (int row = p - 1; row >= 0; row--) {
            b[row] = right[row];
            for (int k = row + 1; k < p; k++) {
                b[row] -= r[row][k] * b[k];
            }
            b[row] /= diagonal[row];
        }
        return b;
    }

    /** (X'X)⁻¹ = R⁻¹R⁻ᵀ: its diagonal holds the squared lengths of the rows of R⁻¹. */
    private static double[] inverseDiagonal(double[][] r, double[] diagonal) {
        int p = diagonal.length;
        double[] squared = new double[p];
        for (int column = 0; column < p; column++) {
            double[] unit = new double[p];
            unit[column] = 1;
            double[] inverseColumn = backSubstituted(r, diagonal, unit);
            for (int row = 0; row < p; row++) {
                squared[row] += inverseColumn[row] * inverseColumn[row];
            }
        }
        return squared;
    }
}
