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
 * @param slope at the point looked from
 * @param variance of μ: the curvature is −1 / variance
 * @param range how far it is looked
 */
record Ridge(double slope, double variance, double range) {
    private static final double STANDARD_ERRORS = 0.5;

    /** In nats: what less there is to gain is not worth a search. */
    private static final double WORTHWHILE = 1e-8;

    /** A kink ahead: how far, and by how much the slope changes there. */
    private record Kink(double distance, double change) {}

    /** A place ahead and what it is expected to gain. */
    private record Place(double distance, double gain) {}

    /** A point near the highest bump; empty if that is where it is looked from. */
    static Optional<double[]> higher(Likelihoods likelihoods, Result from, double[] signs) {
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
        KinkSlopes slopes = KinkSlopes.of(likelihoods, x, signs);
        double[] residuals = sample.residuals(x);
        double[] rates = new double[residuals.length]; // how fast each residual falls
        double slope = 0;
        for (int t = 0; t < rates.length; t++) {
            for (int i = 0; i < sample.mean().names().size(); i++) {
                rates[t] += sample.regressor(t, i) * direction[i];
            }
            slope -= slopes.byResidual()[t] * rates[t];
        }
        Place best = new Place(0, WORTHWHILE);
        for (int way = -1; way <= 1; way += 2) {
            int ahead = way;
            double range = STANDARD_ERRORS * Math.sqrt(variance);
            Kink[] kinks = IntStream.range(0, rates.length)
                    .filter(t -> ahead * signs[t] * rates[t] > 0 && Math.abs(residuals[t]) < range * Math.abs(rates[t]))
                    .mapToObj(t ->
                            new Kink(Math.abs(residuals[t] / rates[t]), 2 * Math.abs(rates[t]) * slopes.bySize()[t]))
                    .sorted(Comparator.comparingDouble(Kink::distance))
                    .toArray(Kink[]::new);
            Place top = new Ridge(way * slope, variance, range).top(kinks);
            if (top.gain > best.gain) {
                best = new Place(way * top.distance, top.gain);
            }
        }
        if (best.distance == 0) {
            return Optional.empty();
        }
        double[] point = x.clone();
        for (int i = 0; i < x.length; i++) {
            point[i] += best.distance * direction[i];
        }
        return Optional.of(point);
    }

    /** The highest place ahead, beyond the first kink or before it. */
    private Place top(Kink[] kinks) {
        Place top = new Place(0, 0);
        double gain = 0;
        double here = 0;
        double slopeHere = slope;
        for (int k = 0; k <= kinks.length; k++) {
            double piece = (k < kinks.length ? kinks[k].distance : range) - here;
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
