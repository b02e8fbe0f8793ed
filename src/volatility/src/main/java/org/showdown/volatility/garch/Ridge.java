package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.garch.ConstrainedNewton.Result;

/**
 * The likelihood of an EGARCH near a maximum as a function of μ, the other parameters following at their best: between two
 * kinks a parabola with the curvature of the Hessian, and at each kink a change of slope. It is a ridge with small bumps,
 * some hundredths of a nat high at the most, of which the highest may be half a standard error away.
 *
 * @param point on it, looked from
 * @param direction in which all parameters move while μ moves by one
 * @param variance of μ: the curvature is −1 / variance
 * @param residuals at the point
 * @param rates how fast each residual falls along the direction
 * @param signs of the residuals
 * @param slopes of the likelihood at the point
 */
record Ridge(
        double[] point,
        double[] direction,
        double variance,
        double[] residuals,
        double[] rates,
        double[] signs,
        KinkSlopes slopes) {
    private static final double STANDARD_ERRORS = 0.5;

    /** In nats: what less there is to gain is rounding. */
    private static final double WORTHWHILE = 1e-12;

    /** A kink ahead: how far, and by how much the slope changes there. */
    private record Kink(double distance, double change) {}

    /** A place ahead and what it is expected to gain. */
    private record Place(double distance, double gain) {}

    /** The ridge through a maximum; empty where the curvature there does not tell its direction. */
    static Optional<Ridge> through(Likelihoods likelihoods, Result from, double[] signs) {
        double[][] curvature = Arrays.stream(from.hessian())
                .map(row -> Arrays.stream(row).map(value -> -value).toArray())
                .toArray(double[][]::new);
        double @Nullable [][] covariance =
                LinearSystem.isPositiveDefinite(curvature) ? LinearSystem.inverse(curvature) : null;
        if (covariance == null) {
            return Optional.empty();
        }
        double variance = covariance[0][0];
        double[] direction = Arrays.stream(covariance[0]).map(c -> c / variance).toArray();
        ReturnSample sample = likelihoods.sample();
        double[] x = from.parameters();
        double[] rates = new double[sample.size()];
        for (int t = 0; t < rates.length; t++) {
            for (int i = 0; i < sample.mean().names().size(); i++) {
                rates[t] += sample.regressor(t, i) * direction[i];
            }
        }
        return Optional.of(new Ridge(
                x, direction, variance, sample.residuals(x), rates, signs, KinkSlopes.of(likelihoods, x, signs)));
    }

    /** A point near the highest bump; empty if that is where it is looked from. */
    Optional<double[]> higher() {
        double slope = 0;
        for (int t = 0; t < rates.length; t++) {
            slope -= slopes.byResidual()[t] * rates[t];
        }
        Place best = new Place(0, WORTHWHILE);
        for (int way = -1; way <= 1; way += 2) {
            Place top = top(way * slope, kinks(way));
            if (top.gain > best.gain) {
                best = new Place(way * top.distance, top.gain);
            }
        }
        double distance = best.distance;
        if (distance == 0) {
            return Optional.empty();
        }
        double[] higher = point.clone();
        Arrays.setAll(higher, i -> point[i] + distance * direction[i]);
        return Optional.of(higher);
    }

    private double range() {
        return STANDARD_ERRORS * Math.sqrt(variance);
    }

    /** The kinks in range on one side, the nearest first. */
    private Kink[] kinks(int way) {
        double range = range();
        return IntStream.range(0, rates.length)
                .filter(t -> way * signs[t] * rates[t] > 0 && Math.abs(residuals[t]) < range * Math.abs(rates[t]))
                .mapToObj(t -> new Kink(Math.abs(residuals[t] / rates[t]), 2 * Math.abs(rates[t]) * slopes.bySize()[t]))
                .sorted(Comparator.comparingDouble(Kink::distance))
                .toArray(Kink[]::new);
    }

    /** The highest place ahead, beyond the first kink or before it. */
    private Place top(double slope, Kink[] kinks) {
        Place top = new Place(0, 0);
        double gain = 0;
        double here = 0;
        double slopeHere = slope;
        for (int k = 0; k <= kinks.length; k++) {
            double piece = (k < kinks.length ? kinks[k].distance : range()) - here;
            double vertex = Math.clamp(slopeHere * variance, 0, piece);
            double height = gain + slopeHere * vertex - vertex * vertex / (2 * variance);
            if (height > top.gain) {
                top = new Place(here + vertex, height);
            }
            if (k < kinks.length) {
                gain += slopeHere * piece - piece * piece / (2 * variance);
                slopeHere += kinks[k].change - piece / variance;
                here = kinks[k].distance;
            }
        }
        return top;
    }
}
