package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step d that minimises {@code ½ d'Bd − g'd} while {@code x + d} satisfies linear constraints, for positive definite
 * B and feasible x: the primal active-set method (Nocedal and Wright, 2006, algorithm 16.3). It walks to the minimum on
 * the constraints that hold it, takes up each that stops it, and lets go of the one that pulls most.
 */
final class QuadraticStep {
    private static final double ROUNDING = 1e-12;
    private static final int MOST_CHANGES = 200;

    private QuadraticStep() {}

    /** The step from x, or null if the method does not end, as rounding may cause. */
    static double @Nullable [] solve(double[][] b, double[] g, double[] x, LinearConstraints constraints) {
        double[] step = new double[x.length];
        double[] reached = x.clone();
        List<Integer> active = new ArrayList<>();
        for (int change = 0; change < MOST_CHANGES; change++) {
            double @Nullable [] solution = minimumOn(active, b, g, x, constraints);
            if (solution == null) {
                return null;
            }
            int stopping = -1;
            double share = 1;
            for (int i = 0; i < constraints.size(); i++) {
                double rate = active.contains(i) ? 0 : rate(constraints.normals()[i], solution, step);
                if (rate < -ROUNDING) {
                    double possible = Math.max(0, constraints.slack(i, reached)) / -rate;
                    if (possible < share) {
                        share = possible;
                        stopping = i;
                    }
                }
            }
            for (int i = 0; i < step.length; i++) {
                step[i] += share * (solution[i] - step[i]);
                reached[i] = x[i] + step[i];
            }
            if (stopping >= 0) {
                active.add(stopping);
                continue;
            }
            int pulling = mostPulling(active, solution, x.length);
            if (pulling < 0) {
                return step;
            }
            active.remove(pulling);
        }
        return null;
    }

    private static double rate(double[] normal, double[] to, double[] from) {
        double rate = 0;
        for (int j = 0; j < normal.length; j++) {
            rate += normal[j] * (to[j] - from[j]);
        }
        return rate;
    }

    /** Which of the active constraints has the most negative multiplier; −1 if none has. */
    private static int mostPulling(List<Integer> active, double[] solution, int n) {
        int pulling = -1;
        double most = -ROUNDING;
        for (int k = 0; k < active.size(); k++) {
            if (solution[n + k] < most) {
                most = solution[n + k];
                pulling = k;
            }
        }
        return pulling;
    }

    /** The minimum with the active constraints held as equations, then their multipliers. */
    private static double @Nullable [] minimumOn(
            List<Integer> active, double[][] b, double[] g, double[] x, LinearConstraints constraints) {
        int n = x.length;
        int size = n + active.size();
        double[][] system = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < n; i++) {
            System.arraycopy(b[i], 0, system[i], 0, n);
            right[i] = g[i];
        }
        for (int k = 0; k < active.size(); k++) {
            double[] normal = constraints.normals()[active.get(k)];
            for (int i = 0; i < n; i++) {
                system[i][n + k] = -normal[i];
                system[n + k][i] = normal[i];
            }
            right[n + k] = -constraints.slack(active.get(k), x);
        }
        return LinearSystem.solve(system, right);
    }
}
