package org.showdown.volatility.regression;

import java.util.Arrays;

/**
 * The outcome of an ordinary least squares regression {@code y = Xb + e}: a {@link LinearFit}, or {@link Failed} with the
 * reason. The b that minimise |y − Xb| are found by Householder's QR factorisation, which does not square the condition
 * of the regressors as the normal equations would (Golub and Van Loan, Matrix Computations, 4th ed., §5.3.2).
 */
public sealed interface LeastSquares permits LinearFit, LeastSquares.Failed {

    /**
     * Regresses a target on regressors. There is an intercept only if one of the regressors is {@link #constant}.
     *
     * @param target y, n values
     * @param regressors the columns of X, each of n values; their order is that of the coefficients
     * @return the fit, or why there is none: fewer rows than needed to estimate an error, a value that is not finite, or
     *     regressors that are linearly dependent
     * @throws IllegalArgumentException if there is no regressor or one has another length than the target
     */
    static LeastSquares fit(double[] target, double[]... regressors) {
        requireShape(target, regressors);
        if (target.length <= regressors.length) {
            return new Failed("a regression on " + regressors.length + " regressors needs at least "
                    + (regressors.length + 1) + " rows, found " + target.length);
        }
        int badTarget = firstNotFinite(target);
        if (badTarget >= 0) {
            return Failed.notFinite(target, badTarget, "the target");
        }
        for (int column = 0; column < regressors.length; column++) {
            int bad = firstNotFinite(regressors[column]);
            if (bad >= 0) {
                return Failed.notFinite(regressors[column], bad, "regressor " + column);
            }
        }
        return HouseholderQr.of(regressors).regress(target);
    }

    /** The regressor of the intercept: so many ones. */
    static double[] constant(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * The fit.
     *
     * @throws IllegalArgumentException with the reason if there is none
     */
    default LinearFit orElseThrow() {
        return switch (this) {
            case LinearFit fit -> fit;
            case Failed failed -> throw new IllegalArgumentException(failed.reason());
        };
    }

    private static void requireShape(double[] target, double[][] regressors) {
        if (regressors.length == 0) {
            throw new IllegalArgumentException("a regression needs at least one regressor, found none");
        }
        for (int column = 0; column < regressors.length; column++) {
            if (regressors[column].length != target.length) {
                throw new IllegalArgumentException("regressor " + column + " has " + regressors[column].length
                        + " rows, expected the " + target.length + " of the target");
            }
        }
    }

    /** The first row without a number, or −1. */
    private static int firstNotFinite(double[] values) {
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                return row;
            }
        }
        return -1;
    }

    /**
     * There is no fit.
     *
     * @param reason what was expected and what was found
     */
    record Failed(String reason) implements LeastSquares {
        private static Failed notFinite(double[] values, int row, String name) {
            return new Failed("expected finite numbers, found " + values[row] + " in row " + row + " of " + name);
        }
    }
}
