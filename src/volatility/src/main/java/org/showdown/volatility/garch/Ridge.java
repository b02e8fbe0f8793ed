package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.ConstrainedNewton.Result;

/**
 * The likelihood of an EGARCH near a maximum as a function of μ, the other parameters following at their best. Between two
 * kinks it is smooth; over a few of them it is a ridge with small bumps, less than a thousandth of a nat high, of which
 * the highest is within a small part of a standard error.
 *
 * @param objective the likelihood
 * @param maximum the parameters to look around
 * @param direction how all parameters move with μ; empty if that is not known
 * @param kinks steps of μ to the residuals that become zero, in ascending order, with both ends of the range
 */
record Ridge(Objective objective, double[] maximum, double[] direction, double[] kinks) {
    private static final double STANDARD_ERRORS = 0.05;

    static Ridge of(Likelihoods likelihoods, Result found) {
        Objective objective = likelihoods.whole(1);
        double[] maximum = found.parameters();
        double[][] curvature = Arrays.stream(found.hessian())
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
        double @Nullable [][] covariance = LinearSystem.inverse(curvature);
        if (covariance == null || !(covariance[0][0] > 0)) {
            return new Ridge(objective, maximum, new double[0], new double[0]);
        }
        double variance = covariance[0][0];
        double[] direction = Arrays.stream(covariance[0]).map(c -> c / variance).toArray();
        double range = STANDARD_ERRORS * Math.sqrt(variance);
        double[] kinks = DoubleStream.concat(
                        DoubleStream.of(-range, range),
                        Arrays.stream(likelihoods.sample().residuals(maximum)).filter(e -> Math.abs(e) < range))
                .sorted()
                .toArray();
        return new Ridge(objective, maximum, direction, kinks);
    }

    /** A point near a bump higher than this value; an empty array if there seems to be none. */
    double[] higher(double value) {
        double[] best = {};
        double highest = value + 1e-12 * Math.abs(value);
        if (direction.length == 0) {
            return best;
        }
        double right = at(kinks[0]);
        for (int i = 0; i + 1 < kinks.length; i++) {
            double half = (kinks[i + 1] - kinks[i]) / 2;
            double middle = kinks[i] + half;
            double left = right;
            double centre = at(middle);
            right = at(kinks[i + 1]);
            // The vertex of the parabola through the three points, if it lies between them.
            double slope = (right - left) / 2;
            double bend = left - 2 * centre + right;
            double vertex = bend < 0 ? Math.clamp(-slope / bend, -1, 1) : Math.signum(slope);
            double top = centre + slope * vertex + bend * vertex * vertex / 2;
            if (top > highest) {
                highest = top;
                best = point(middle + vertex * half);
            }
        }
        return best;
    }

    private double at(double step) {
        return objective.value(point(step));
    }

    private double[] point(double step) {
        double[] x = maximum.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += step * direction[i];
        }
        return x;
    }
}
