package org.showdown.volatility.garch;

import java.util.Arrays;

/**
 * A log-likelihood seen through {@code x = offset + Σ_i y_i direction_i}: fewer parameters y, where some of x are tied, as
 * β = 1 − α in an IGARCH.
 *
 * @param whole the likelihood of x
 * @param offset x where y is zero
 * @param directions one row for each y
 */
record AffineObjective(Objective whole, double[] offset, double[][] directions) implements Objective {

    double[] x(double[] y) {
        double[] x = offset.clone();
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < x.length; k++) {
                x[k] += y[i] * directions[i][k];
            }
        }
        return x;
    }

    @Override
    public double value(double[] y) {
        return whole.value(x(y));
    }

    @Override
    public Derivatives derivatives(double[] y) {
        return reduced(whole.derivatives(x(y)));
    }

    @Override
    public Derivatives expected(double[] y) {
        return reduced(whole.expected(x(y)));
    }

    /** The constraints on x as constraints on y; those that y cannot change are left out. */
    LinearConstraints constraints(LinearConstraints onX) {
        double[][] normals = new double[onX.size()][directions.length];
        double[] bounds = new double[onX.size()];
        int count = 0;
        for (int k = 0; k < onX.size(); k++) {
            double[] normal = onX.normals()[k];
            boolean changes = false;
            for (int i = 0; i < directions.length; i++) {
                normals[count][i] = dot(normal, directions[i]);
                changes |= normals[count][i] != 0;
            }
            if (changes) {
                bounds[count++] = onX.bounds()[k] - dot(normal, offset);
            }
        }
        return new LinearConstraints(Arrays.copyOf(normals, count), Arrays.copyOf(bounds, count));
    }

    private Derivatives reduced(Derivatives at) {
        double[] gradient = new double[directions.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = dot(directions[i], at.gradient());
        }
        return new Derivatives(at.value(), gradient, reduced(at.hessian()));
    }

    private double[][] reduced(double[][] matrix) {
        int n = directions.length;
        double[][] reduced = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < matrix.length; k++) {
                    reduced[i][j] += directions[i][k] * dot(matrix[k], directions[j]);
                }
            }
        }
        return reduced;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
