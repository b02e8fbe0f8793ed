package org.showdown.volatility.garch;

import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.Objective.Derivatives;

/**
 * Maximises a log-likelihood of a few parameters under linear constraints: Newton steps with the exact Hessian where it is
 * negative definite, and with the information matrix (Fisher scoring) elsewhere; each step solves its quadratic problem
 * within the constraints and is halved until the likelihood grows.
 *
 * <p>It stops with the Newton step that promises less than 10⁻¹² of the likelihood, some 10⁻⁹ nats. Before that step the
 * parameters are within 10⁻⁴ standard errors of the maximum; after it, as errors of Newton steps go with the square,
 * within about 10⁻⁸.
 */
final class ConstrainedNewton {
    private static final double SETTLED = 1e-12;
    private static final double SUFFICIENT = 1e-4;
    private static final double ON_BOUND = 1e-10;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_HALVINGS = 25;

    private ConstrainedNewton() {}

    /**
     * Where the search ended.
     *
     * @param parameters the likeliest found
     * @param value their log-likelihood
     * @param iterations how many steps it took
     * @param settled whether it is a maximum: otherwise no step made the likelihood grow
     * @param hessian of the log-likelihood before the last step
     */
    record Result(double[] parameters, double value, int iterations, boolean settled, double[][] hessian) {}

    /** The local maximum near a feasible start. */
    static Result maximise(Objective objective, LinearConstraints constraints, double[] start) {
        return maximise(objective, constraints, start, SETTLED);
    }

    /**
     * As far as a share of the likelihood: it stops with the first step that promises less than it.
     *
     * @param settled the share, 10⁻¹² for a maximum
     */
    static Result maximise(Objective objective, LinearConstraints constraints, double[] start, double settled) {
        double[] x = start.clone();
        Derivatives at = objective.derivatives(x);
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double @Nullable [][] newton = newton(at, x, constraints);
            double[][] b = newton != null ? newton : scoring(objective.information(x));
            double @Nullable [] step = QuadraticStep.solve(b, at.gradient(), x, constraints);
            if (step == null || !Double.isFinite(at.value())) {
                return new Result(x, at.value(), iteration, false, at.hessian());
            }
            double gain = promisedGain(b, at.gradient(), step);
            double slope = dot(at.gradient(), step);
            if (gain < settled * (1 + Math.abs(at.value()))) {
                return new Result(moved(x, step, 1), at.value() + Math.max(gain, 0), iteration, true, at.hessian());
            }
            // Most full steps are taken, and the derivatives are needed there next.
            double[] next = moved(x, step, 1);
            Derivatives reached = objective.derivatives(next);
            if (!(reached.value() >= at.value() + SUFFICIENT * slope)) {
                next = shorter(objective, at.value(), slope, x, step);
                if (next == null) {
                    return new Result(x, at.value(), iteration, false, at.hessian());
                }
                reached = objective.derivatives(next);
            }
            x = next;
            at = reached;
        }
        return new Result(x, at.value(), MOST_ITERATIONS, false, at.hessian());
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

    private static double[][] scoring(double[][] information) {
        for (int i = 0; i < information.length; i++) {
            // A parameter without information (beta where alpha is 0) stays where it is.
            information[i][i] = information[i][i] * (1 + 1e-8) + 1e-8;
        }
        return information;
    }

    private static double promisedGain(double[][] b, double[] gradient, double[] step) {
        double gain = dot(gradient, step);
        for (int i = 0; i < step.length; i++) {
            gain -= 0.5 * step[i] * dot(b[i], step);
        }
        return gain;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double @Nullable [] shorter(
            Objective objective, double value, double slope, double[] x, double[] step) {
        double length = 0.5;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] next = moved(x, step, length);
            if (objective.value(next) >= value + SUFFICIENT * length * slope) {
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
