package org.showdown.volatility.garch;

import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.Objective.Derivatives;

/**
 * Maximises a log-likelihood of a few parameters under linear constraints: Newton steps with the exact Hessian where it is
 * negative definite, and with the information matrix (Fisher scoring) elsewhere; each step solves its quadratic problem
 * within the constraints and is halved until the likelihood grows.
 *
 * <p>It stops with the Newton step that promises less than 10⁻¹⁰ of the likelihood, some 10⁻⁷ nats. Before that step the
 * parameters are within 10⁻³ standard errors of the maximum; after it, as errors of Newton steps go with the square,
 * within about 10⁻⁷.
 *
 * @param objective the log-likelihood
 * @param constraints on its parameters
 * @param settled the share of the likelihood that a last step promises at the most
 * @param fromAfar whether to begin with Fisher scoring, whose steps are better far from the maximum
 * @param known a maximum: the search is given up where it leads there, and where none higher is in sight
 */
record ConstrainedNewton(
        Objective objective,
        LinearConstraints constraints,
        double settled,
        boolean fromAfar,
        @Nullable Result known) {
    private static final double SETTLED = 1e-10;
    private static final double SUFFICIENT = 1e-4;
    private static final double ON_BOUND = 1e-10;
    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_HALVINGS = 25;

    /** In nats: with less to gain, the exact Hessian is the better guide. */
    private static final double FAR = 10;

    /** In nats below a maximum. */
    private static final double NEAR = 2;

    /** A maximum is out of sight if it is higher by this many times what a step promises. */
    private static final double IN_SIGHT = 4;

    /**
     * Where the search ended.
     *
     * @param parameters the likeliest found
     * @param value their log-likelihood
     * @param iterations how many steps it took
     * @param settled whether it is a maximum: otherwise no step made the likelihood grow, or it was given up
     * @param hessian of the log-likelihood before the last step
     */
    record Result(double[] parameters, double value, int iterations, boolean settled, double[][] hessian) {}

    /** A search to the end from a start nearby. */
    static ConstrainedNewton of(Objective objective, LinearConstraints constraints) {
        return new ConstrainedNewton(objective, constraints, SETTLED, false, null);
    }

    ConstrainedNewton fromAfar(boolean isFar) {
        return new ConstrainedNewton(objective, constraints, settled, isFar, known);
    }

    ConstrainedNewton settledAt(double share) {
        return new ConstrainedNewton(objective, constraints, share, fromAfar, known);
    }

    ConstrainedNewton otherThan(Result maximum) {
        return new ConstrainedNewton(objective, constraints, settled, fromAfar, maximum);
    }

    /** The local maximum near a feasible start. */
    Result maximise(double[] start) {
        double[] x = start.clone();
        boolean scoring = fromAfar;
        Derivatives at = scoring ? objective.expected(x) : objective.derivatives(x);
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double @Nullable [][] newton = scoring ? null : newton(at, x);
            double[][] b = newton != null ? newton : scoring(scoring ? at : objective.expected(x));
            double @Nullable [] step = QuadraticStep.solve(b, at.gradient(), x, constraints);
            if (step == null || !Double.isFinite(at.value())) {
                return new Result(x, at.value(), iteration, false, at.hessian());
            }
            double gain = promisedGain(b, at.gradient(), step);
            double slope = dot(at.gradient(), step);
            if (gain < settled * (1 + Math.abs(at.value()))) {
                // From a start slightly outside a bound, where the likelihood may be higher, the gain is negative.
                return new Result(moved(x, step, 1), at.value() + gain, iteration, true, at.hessian());
            }
            if (known != null && (at.value() + IN_SIGHT * gain < known.value() || leadsTo(known, x))) {
                return new Result(x, at.value(), iteration, false, at.hessian());
            }
            scoring &= gain > FAR;
            // Most full steps are taken, and the derivatives are needed there next.
            double[] next = moved(x, step, 1);
            Derivatives reached = scoring ? objective.expected(next) : objective.derivatives(next);
            if (!(reached.value() >= at.value() + SUFFICIENT * slope)) {
                next = shorter(objective, at.value(), slope, x, step);
                if (next == null) {
                    return new Result(x, at.value(), iteration, false, at.hessian());
                }
                reached = scoring ? objective.expected(next) : objective.derivatives(next);
            }
            x = next;
            at = reached;
        }
        return new Result(x, at.value(), MOST_ITERATIONS, false, at.hessian());
    }

    /** Whether a point is so near a maximum that the parabola around it explains the likelihood there. */
    private static boolean leadsTo(Result maximum, double[] x) {
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                below -= 0.5
                        * (x[i] - maximum.parameters()[i])
                        * maximum.hessian()[i][j]
                        * (x[j] - maximum.parameters()[j]);
            }
        }
        return Math.abs(below) < NEAR;
    }

    /** The negative Hessian, if it is positive definite along the bounds that hold. */
    private double @Nullable [][] newton(Derivatives at, double[] x) {
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

    private static double[][] scoring(Derivatives expected) {
        int n = expected.gradient().length;
        double[][] information = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                information[i][j] = -expected.hessian()[i][j];
            }
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
