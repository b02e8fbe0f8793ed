package org.showdown.volatility.garch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.ConstrainedNewton.Result;

/**
 * The likelihood of an EGARCH near its maximum as a function of μ, the other parameters following at their best. Between two
 * kinks it is smooth; over a few of them it is a ridge with small bumps, less than a thousandth of a nat high, of which
 * the highest is within a small part of a standard error.
 *
 * @param objective the likelihood
 * @param centre the parameters to look around
 * @param direction how all parameters move with μ; empty if that is not known
 * @param kinks steps of μ to the residuals that become zero, in ascending order, with both ends of the range
 */
record Ridge(Objective objective, double[] centre, double[] direction, double[] kinks) {
    private static final double STANDARD_ERRORS = 0.05;

    static Ridge of(Likelihoods likelihoods, Result close) {
        Objective objective = likelihoods.whole();
        double[] centre = close.parameters();
        double[][] curvature = Arrays.stream(close.hessian())
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
        double @Nullable [][] covariance =
                LinearSystem.isPositiveDefinite(curvature) ? LinearSystem.inverse(curvature) : null;
        if (covariance == null) {
            return new Ridge(objective, centre, new double[0], new double[0]);
        }
        double variance = covariance[0][0];
        double[] direction = Arrays.stream(covariance[0]).map(c -> c / variance).toArray();
        double range = STANDARD_ERRORS * Math.sqrt(variance);
        double[] kinks = DoubleStream.concat(
                        DoubleStream.of(-range, range),
                        Arrays.stream(likelihoods.sample().residuals(centre)).filter(e -> Math.abs(e) < range))
                .sorted()
                .toArray();
        return new Ridge(objective, centre, direction, kinks);
    }

    /** A point near the highest bump. */
    double[] top() {
        double[] best = centre;
        if (direction.length == 0 || kinks.length == 2) {
            return best;
        }
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < kinks.length; i++) {
            points.add(point(kinks[i]));
            if (i + 1 < kinks.length) {
                points.add(point((kinks[i] + kinks[i + 1]) / 2));
            }
        }
        double[] values = objective.values(points);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < kinks.length; i++) {
            double left = values[2 * i];
            double middle = values[2 * i + 1];
            double right = values[2 * i + 2];
            // The vertex of the parabola through the three points, if it lies between them.
            double slope = (right - left) / 2;
            double bend = left - 2 * middle + right;
            double vertex = bend < 0 ? Math.clamp(-slope / bend, -1, 1) : Math.signum(slope);
            double top = middle + slope * vertex + bend * vertex * vertex / 2;
            if (top > highest) {
                highest = top;
                best = point((kinks[i] + kinks[i + 1] + vertex * (kinks[i + 1] - kinks[i])) / 2);
            }
        }
        return best;
    }

    private double[] point(double step) {
        double[] x = centre.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += step * direction[i];
        }
        return x;
    }
}
