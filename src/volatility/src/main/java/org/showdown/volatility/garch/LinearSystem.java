package org.showdown.volatility.garch;

import org.jspecify.annotations.Nullable;

/** Small systems of linear equations. */
final class LinearSystem {

    private LinearSystem() {}

    /** The x with {@code a x = b}, by elimination with partial pivoting; null if a is singular. Overwrites both. */
    static double @Nullable [] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            if (!(Math.abs(a[pivot][column]) > 1e-300)) {
                return null;
            }
            double[] swappedRow = a[column];
            a[column] = a[pivot];
            a[pivot] = swappedRow;
            double swapped = b[column];
            b[column] = b[pivot];
            b[pivot] = swapped;
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                b[row] -= a[row][k] * b[k];
            }
            b[row] /= a[row][row];
        }
        return b;
    }

    /** The inverse of a matrix; null if it is singular. */
    static double @Nullable [][] inverse(double[][] a) {
        int n = a.length;
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            double[][] copy = new double[n][];
            for (int row = 0; row < n; row++) {
                copy[row] = a[row].clone();
            }
            double[] unit = new double[n];
            unit[column] = 1;
            double @Nullable [] solution = solve(copy, unit);
            if (solution == null) {
                return null;
            }
            for (int row = 0; row < n; row++) {
                inverse[row][column] = solution[row];
            }
        }
        return inverse;
    }

    /** {@code b m b} of two symmetric matrices. */
    static double[][] sandwich(double[][] b, double[][] m) {
        return product(product(b, m), b);
    }

    private static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** Whether a symmetric matrix is positive definite, by Cholesky's factorisation. */
    static boolean isPositiveDefinite(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    // Barely positive is rounding: such a matrix would send the step far away.
                    if (!(sum > 1e-10 * a[i][i])) {
                        return false;
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        return true;
    }
}
