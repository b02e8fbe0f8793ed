package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The step d that minimises {@code ½ d'Bd − g'd} while {@code x + d} satisfies linear constraints. With a handful of
 * constraints every set of active ones can be tried: the first that satisfies the conditions of Karush, Kuhn and Tucker
 * is the solution, as B is positive definite.
 */
final class QuadraticStep {
    private static final double TOLERANCE = 1e-12;

    private QuadraticStep() {}

    /** The step from x, or null if no active set satisfies the conditions to rounding. */
    static double @Nullable [] solve(double[][] b, double[] g, double[] x, LinearConstraints constraints) {
        List<int[]> activeSets = new ArrayList<>();
        for (int bits = 0; bits < 1 << constraints.size(); bits++) {
            int chosen = bits;
            activeSets.add(IntStream.range(0, constraints.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .toArray());
        }
        activeSets.sort(Comparator.comparingInt(active -> active.length));
        for (int[] active : activeSets) {
            double[] step = active.length > x.length ? null : stepOn(active, b, g, x, constraints);
            if (step != null) {
                return step;
            }
        }
        return null;
    }

    private static double @Nullable [] stepOn(
            int[] active, double[][] b, double[] g, double[] x, LinearConstraints constraints) {
        int n = x.length;
        double[][] system = new double[n + active.length][n + active.length];
        double[] right = new double[n + active.length];
        for (int i = 0; i < n; i++) {
            System.arraycopy(b[i], 0, system[i], 0, n);
            right[i] = g[i];
        }
        for (int k = 0; k < active.length; k++) {
            double[] normal = constraints.normals()[active[k]];
            for (int i = 0; i < n; i++) {
                system[i][n + k] = -normal[i];
                system[n + k][i] = normal[i];
            }
            right[n + k] = -constraints.slack(active[k], x);
        }
        double[] solution = LinearSystem.solve(system, right);
        if (solution == null) {
            return null;
        }
        double[] reached = new double[n];
        double[] step = new double[n];
        for (int i = 0; i < n; i++) {
            step[i] = solution[i];
            reached[i] = x[i] + step[i];
        }
        for (int k = 0; k < active.length; k++) {
            if (solution[n + k] < -TOLERANCE) {
                return null; // the constraint pulls instead of holding
            }
        }
        for (int i = 0; i < constraints.size(); i++) {
            if (constraints.slack(i, reached) < -TOLERANCE) {
                return null;
            }
        }
        return step;
    }
}
