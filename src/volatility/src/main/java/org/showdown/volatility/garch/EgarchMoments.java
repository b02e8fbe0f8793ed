package org.showdown.volatility.garch;

import org.apache.commons.math3.special.Erf;

/**
 * Expectations of an EGARCH with normal innovations. Future news enter ln σ²_{t+k} as {@code A_n (|z| − √(2/π)) + G_n z}
 * with the responses {@code A_n = α_n + Σ β_j A_{n−j}} and {@code G_n = γ_n + Σ β_j G_{n−j}} of the n-th day after.
 */
final class EgarchMoments {
    private static final double SETTLED = 1e-14;
    private static final int MOST_LAGS = 1_000_000;

    private EgarchMoments() {}

    /** For each of the coming days, the logarithm of the expected exponential of the news until it: 0 for the first. */
    static double[] newsFactors(GarchModel model, int days) {
        double[] a = new double[days];
        double[] g = new double[days];
        double[] factors = new double[days];
        for (int n = 1; n < days; n++) {
            a[n] = model.alpha(n);
            g[n] = model.gamma(n);
            for (int lag = 1; lag < n && lag <= model.specification().variance().q(); lag++) {
                a[n] += model.beta(lag) * a[n - lag];
                g[n] += model.beta(lag) * g[n - lag];
            }
            factors[n] = factors[n - 1] + logMoment(model, a[n], g[n]);
        }
        return factors;
    }

    /** {@code exp(ω/(1 − Σβ)) Π_n E[exp(A_n (|z| − √(2/π)) + G_n z)]}; infinite with Student-t innovations. */
    static double unconditionalVariance(GarchModel model) {
        if (Double.isFinite(model.degreesOfFreedom())) {
            return Double.POSITIVE_INFINITY;
        }
        // Responses fade like persistence^n, and the logarithm of a moment with their square.
        double fading = Math.log(SETTLED) / (2 * Math.log(model.persistence()));
        int days = model.persistence() > 0 ? (int) Math.min(MOST_LAGS, 50 + fading) : 50;
        return Math.exp(model.omega() / (1 - model.persistence()) + newsFactors(model, days)[days - 1]);
    }

    /**
     * {@code ln E[exp(a (|z| − √(2/π)) + g z)]} for standard normal z, from
     * {@code E[exp(a|z| + gz)] = exp((a+g)²/2) Φ(a+g) + exp((a−g)²/2) Φ(a−g)}.
     */
    private static double logMoment(GarchModel model, double a, double g) {
        if (a == 0 && g == 0) {
            return 0;
        }
        if (Double.isFinite(model.degreesOfFreedom())) {
            throw new UnsupportedOperationException("the expected variance of an EGARCH with Student-t innovations is"
                    + " infinite beyond the first day: take the median of scenarios");
        }
        double up = a + g;
        double down = a - g;
        return Math.log(Math.exp(up * up / 2) * phi(up) + Math.exp(down * down / 2) * phi(down))
                - a * GarchFilter.MEAN_ABSOLUTE_NORMAL;
    }

    private static double phi(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }
}
