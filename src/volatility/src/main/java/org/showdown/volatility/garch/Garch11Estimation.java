package org.showdown.volatility.garch;

import org.showdown.volatility.garch.ConstrainedNewton.Maximum;
import org.showdown.volatility.garch.Garch11Fit.Converged;
import org.showdown.volatility.garch.Garch11Fit.Failed;
import org.showdown.volatility.garch.Garch11Fit.Reason;

/**
 * Maximum likelihood for {@link Garch11}, set up as the Python package {@code arch} does it: backcast and starting values
 * from the residuals around the sample mean (variance v), bounds {@code 10⁻⁸ v ≤ ω ≤ 10 v}, {@code α, β ≥ 0}, {@code α +
 * β ≤ 1}. The start is the likeliest of a grid with ω = (1 − s) v, β = s − α. Returns are divided by their standard
 * deviation during the search, so the result does not depend on their unit.
 */
final class Garch11Estimation {
    static final int FEWEST_RETURNS = 100;

    private static final double[] ALPHAS = {0.01, 0.05, 0.1, 0.2};
    private static final double[] PERSISTENCES = {0.5, 0.7, 0.9, 0.98};
    private static final LinearConstraints CONSTRAINTS = new LinearConstraints(
            new double[][] {{0, 1, 0, 0}, {0, -1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, -1, -1}},
            new double[] {1e-8, -10, 0, 0, -1});

    private Garch11Estimation() {}

    static Garch11Fit fit(double[] returns) {
        if (returns.length < FEWEST_RETURNS) {
            return new Failed(Reason.TOO_FEW_RETURNS);
        }
        double mean = mean(returns);
        double variance = variance(returns, mean);
        if (!Double.isFinite(variance)) {
            return new Failed(Reason.RETURNS_NOT_FINITE);
        }
        double deviation = Math.sqrt(variance);
        if (!(deviation > 1e-12 * Math.abs(mean)) || deviation == 0) {
            return new Failed(Reason.NO_VARIATION);
        }
        double[] scaled = new double[returns.length];
        for (int t = 0; t < returns.length; t++) {
            scaled[t] = returns[t] / deviation;
        }
        Garch11Likelihood likelihood = new Garch11Likelihood(scaled, Backcast.of(scaled, mean / deviation));
        Maximum maximum =
                ConstrainedNewton.maximise(likelihood, CONSTRAINTS, likeliestStart(likelihood, mean / deviation));
        return maximum == null
                ? new Failed(Reason.NOT_CONVERGED)
                : converged(maximum, returns, deviation, Backcast.of(returns, mean));
    }

    private static Converged converged(Maximum maximum, double[] returns, double deviation, double backcast) {
        double[] x = maximum.parameters();
        // Steps end on a bound to rounding; the model wants it exactly.
        double alpha = Math.min(Math.max(0, x[2]), 1);
        double beta = Math.min(Math.max(0, x[3]), 1 - alpha);
        Garch11 model = new Garch11(x[0] * deviation, x[1] * deviation * deviation, alpha, beta);
        double[] variances = model.variances(returns, backcast);
        return new Converged(
                model,
                model.logLikelihood(returns, backcast),
                backcast,
                variances[returns.length],
                returns.length,
                maximum.iterations());
    }

    private static double[] likeliestStart(Garch11Likelihood likelihood, double mean) {
        double[] best = {};
        double highest = Double.NEGATIVE_INFINITY;
        for (double alpha : ALPHAS) {
            for (double persistence : PERSISTENCES) {
                double[] start = {mean, 1 - persistence, alpha, persistence - alpha};
                double value = likelihood.value(start);
                if (best.length == 0 || value > highest) {
                    best = start;
                    highest = value;
                }
            }
        }
        return best;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
