package org.showdown.volatility.garch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.showdown.volatility.garch.ConstrainedNewton.Result;
import org.showdown.volatility.garch.GarchFit.Failed;
import org.showdown.volatility.garch.GarchFit.Reason;
import org.showdown.volatility.garch.VarianceModel.Family;

/**
 * Maximum likelihood, set up as the Python package {@code arch} does it: backcast and starting mean from least squares,
 * and the bounds of {@link LinearConstraints#of}. The start is the likeliest of a grid. Returns are divided by the
 * standard deviation of their residuals during the search, so the result does not depend on their unit.
 */
final class GarchEstimation {
    static final int FEWEST_RETURNS = 100;

    private GarchEstimation() {}

    static GarchFit fit(GarchSpecification specification, double[] returns) {
        return fit(specification, returns, List.of());
    }

    static GarchFit fit(GarchSpecification specification, double[] returns, GarchModel warmStart) {
        if (!warmStart.specification().equals(specification)) {
            throw new IllegalArgumentException("a start of the same specification expected: " + specification
                    + ", found " + warmStart.specification());
        }
        return fit(specification, returns, List.of(warmStart));
    }

    private static GarchFit fit(GarchSpecification specification, double[] returns, List<GarchModel> warmStarts) {
        if (returns.length < FEWEST_RETURNS) {
            return new Failed(
                    Reason.TOO_FEW_RETURNS,
                    "at least " + FEWEST_RETURNS + " returns expected, found " + returns.length);
        }
        for (int t = 0; t < returns.length; t++) {
            if (!Double.isFinite(returns[t])) {
                return new Failed(
                        Reason.RETURNS_NOT_FINITE,
                        "finite returns expected, found " + returns[t] + " as number " + (t + 1) + " of "
                                + returns.length);
            }
        }
        ReturnSample sample = ReturnSample.of(specification.mean(), returns);
        GarchUnits units = GarchUnits.of(specification, sample);
        double largest = 0;
        for (double r : returns) {
            largest = Math.max(largest, Math.abs(r));
        }
        if (!(units.unit() > 1e-12 * largest) || !Double.isFinite(units.unit())) {
            return new Failed(
                    Reason.NO_VARIATION,
                    "returns that vary expected, found a standard deviation of " + units.unit() + " around their mean");
        }
        return search(specification, returns, sample.dividedBy(units.unit()), units, warmStarts);
    }

    private static GarchFit search(
            GarchSpecification specification,
            double[] returns,
            ReturnSample scaled,
            GarchUnits units,
            List<GarchModel> warmStarts) {
        double backcast = InitialVariance.BACKCAST.of(scaled.residuals(scaled.leastSquares()));
        Likelihoods likelihoods = new Likelihoods(specification, scaled, backcast);
        LinearConstraints constraints = LinearConstraints.of(specification);
        Result found = new Result(new double[0], Double.NaN, 0, false, new double[0][]);
        for (GarchModel model : warmStarts) {
            double[] start = units.scaled(model.toArray());
            if (constraints.allow(start)) {
                found = likelihoods.maximise(constraints, start, false);
            }
        }
        Deque<double[]> starts = new ArrayDeque<>(StartValues.likeliest(likelihoods));
        while (!found.settled() && !starts.isEmpty()) {
            found = likelihoods.maximise(constraints, starts.removeFirst(), true);
        }
        for (double[] start : likelihoods.inSight(found, List.copyOf(starts))) {
            Result glance = likelihoods.glance(constraints, start, found);
            if (glance.value() > found.value()) {
                Result other = likelihoods.maximise(constraints, glance.parameters(), false);
                found = other.settled() && other.value() > found.value() ? other : found;
            }
        }
        if (!found.settled()) {
            return new Failed(
                    Reason.NOT_CONVERGED,
                    "a maximum of the likelihood expected, found none after " + found.iterations() + " steps");
        }
        double[] parameters = units.original(StartValues.onBounds(specification, found.parameters()));
        GarchModel model = GarchModel.of(specification, parameters);
        double initial = specification.initialVariance() == InitialVariance.SAMPLE
                ? InitialVariance.SAMPLE.of(
                        ReturnSample.of(specification.mean(), returns).residuals(parameters))
                : backcast * units.unit() * units.unit();
        return new GarchEstimate(
                model,
                found.value() - scaled.size() * Math.log(units.unit()),
                initial,
                returns.clone(),
                found.iterations());
    }

    /** The directions in which parameters may move, one row each: all by themselves, but α against β in an IGARCH. */
    static double[][] directions(GarchSpecification specification) {
        ParameterLayout layout = ParameterLayout.of(specification);
        boolean integrated = specification.variance().family() == Family.IGARCH;
        List<double[]> directions = new ArrayList<>();
        for (int i = 0; i < layout.size(); i++) {
            double[] direction = new double[layout.size()];
            direction[i] = 1;
            if (integrated && i == layout.alpha()) {
                direction[layout.beta()] = -1;
            }
            if (!integrated || i != layout.beta()) {
                directions.add(direction);
            }
        }
        return directions.toArray(double[][]::new);
    }
}
