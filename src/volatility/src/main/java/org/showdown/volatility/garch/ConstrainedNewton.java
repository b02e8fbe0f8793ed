package org.showdown.volatility.garch;

import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.Objective.Derivatives;

/**
 * Maximises a log-likelihood of a few parameters under linear constraints: Newton steps with the exact Hessian where it is
 * negative definite, and with the information matrix (Fisher scoring) elsewhere; each step solves its quadratic problem
 * within the constraints and is halved until the likelihood grows.
 *
 * <p>It stops when the next Newton step promises less than 10⁻¹⁴ nats: parameters are then within about 10⁻⁷ standard
 * errors of the maximum.
 */
final class ConstrainedNewton {
    private static final double SETTLED = 1e-14;

    /**
     * Below this gain the difference of two sums of thousands of terms is rounding: a step is taken on trust. A scoring
     * step does not get more exact from there on, so it settles: within 10⁻⁵ standard errors.
     */
    private static final double BELOW_ROUNDING = 1e-10;

    private static final double ON_BOUND = 1e-10;
    private static final int MOST_ITERATIONS = 200;
    private static final int MOST_HALVINGS = 50;

    private ConstrainedNewton() {}

    /** Where the maximum is, and how many steps it took to get there. */
    record Maximum(double[] parameters, double value, int iterations) {}

    /** The local maximum near a feasible start; null if the search does not settle. */
    static @Nullable Maximum maximise(Objective objective, LinearConstraints constraints, double[] start) {
        double[] x = start.clone();
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            Derivatives at = objective.derivatives(x);
            double @Nullable [][] newton = newton(at, x, constraints);
            double[][] b = newton != null ? newton : scoring(at);
            double[] step = QuadraticStep.solve(b, at.gradient(), x, constraints);
            if (step == null || !Double.isFinite(at.value())) {
                return null;
            }
            double gain = promisedGain(b, at.gradient(), step);
            double[] next = gain < BELOW_ROUNDING ? moved(x, step, 1) : search(objective, at, x, step);
            if (next == null) {
                return null;
            }
            x = next;
            if (gain < (newton != null ? SETTLED : BELOW_ROUNDING)) {
                return new Maximum(x, objective.value(x), iteration);
            }
        }
        return null;
    }

    /** The negative Hessian, if it is positive definite along the bounds that hold. */
    private static double @Nullable [][] newton(Derivatives at, double[] x, LinearConstraints constraints) {
        int n = x.length;
        double[][] b = new double[n][n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i][j] = -at.hessian()[i][j];
                largest = Math.max(largest, Math.abs(b[i][j]));
            }
        }
        if (LinearSystem.isPositiveDefinite(b)) {
            return b;
        }
        // A bound that holds forbids steps across it, so curvature added across it changes nothing along it.
        for (int k = 0; k < constraints.size(); k++) {
            double[] normal = constraints.normals()[k];
            if (constraints.slack(k, x) < ON_BOUND) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        b[i][j] += 100 * largest * normal[i] * normal[j];
                    }
                }
            }
        }
        return LinearSystem.isPositiveDefinite(b) ? b : null;
    }

    private static double[][] scoring(Derivatives at) {
        int n = at.gradient().length;
        double[][] b = new double[n][];
        for (int i = 0; i < n; i++) {
            b[i] = at.information()[i].clone();
            // A parameter without information (beta where alpha is 0) stays where it is.
            b[i][i] = b[i][i] * (1 + 1e-8) + 1e-8;
        }
        return b;
    }

    private static double promisedGain(double[][] b, double[] gradient, double[] step) {
        double gain = 0;
        for (int i = 0; i < step.length; i++) {
            gain += gradient[i] * step[i];
            for (int j = 0; j < step.length; j++) {
                gain -= 0.5 * step[i] * b[i][j] * step[j];
            }
        }
        return gain;
    }

    private static double @Nullable [] search(Objective objective, Derivatives at, double[] x, double[] step) {
        double slope = 0;
        for (int i = 0; i < step.length; i++) {
            slope += at.gradient()[i] * step[i];
        }
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = moved(x, step, length);
            if (objective.value(next) >= at.value() + 1e-4 * length * slope) {
                return next;
            }
            length /= 2;
        }
        return null;
    }

    private static double[] moved(double[] x, double[] step, double length) {
        double[] next = x.clone();
        for (int i = 0; i < x.length; i++) {
            next[i] += length * step[i];
        }
        return next;
    }
}
