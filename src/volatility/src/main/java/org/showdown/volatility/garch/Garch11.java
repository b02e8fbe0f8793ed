package org.showdown.volatility.garch;

/**
 * GARCH(1,1) of Bollerslev (1986) with a constant mean:
 *
 * <pre>r_t = μ + e_t,  e_t ~ N(0, σ²_t),  σ²_t = ω + α e²_{t−1} + β σ²_{t−1}</pre>
 *
 * <p>The unit is that of the returns: with percent returns, μ is in percent and variances are in percent squared, per
 * day. Before the first return, both e² and σ² are the backcast.
 *
 * @param mu mean return μ
 * @param omega ω, above zero
 * @param alpha α: how much of yesterday's shock goes into today's variance
 * @param beta β: how much of yesterday's variance stays
 */
public record Garch11(double mu, double omega, double alpha, double beta) {

    public Garch11 {
        if (!(omega > 0) || !(alpha >= 0) || !(beta >= 0) || !Double.isFinite(mu)) {
            throw new IllegalArgumentException("no GARCH(1,1): omega must be above zero, alpha and beta not below: mu "
                    + mu + ", omega " + omega + ", alpha " + alpha + ", beta " + beta);
        }
    }

    /**
     * The parameters that make the returns most likely, with α + β ≤ 1.
     *
     * @param returns oldest first, without gaps; at least {@value Garch11Estimation#FEWEST_RETURNS}
     * @return the fit, or why there is none
     */
    public static Garch11Fit fit(double[] returns) {
        return Garch11Estimation.fit(returns);
    }

    /** α + β: the share of a variance shock that is left after a day. */
    public double persistence() {
        return alpha + beta;
    }

    /** {@code ω / (1 − α − β)}: the variance that forecasts tend to; infinite where α + β = 1. */
    public double unconditionalVariance() {
        return persistence() < 1 ? omega / (1 - persistence()) : Double.POSITIVE_INFINITY;
    }

    /** The variance σ² of the first day, before which nothing is known but the backcast. */
    public double firstVariance(double backcast) {
        return omega + (alpha + beta) * backcast;
    }

    /** Tomorrow's variance, from today's return and today's variance. */
    public double nextVariance(double returnToday, double varianceToday) {
        double shock = returnToday - mu;
        return omega + alpha * shock * shock + beta * varianceToday;
    }

    /**
     * The variance path: σ² of each day of the returns and, last, of the day after them, so one value more than returns.
     */
    public double[] variances(double[] returns, double backcast) {
        double[] variances = new double[returns.length + 1];
        variances[0] = firstVariance(backcast);
        for (int t = 0; t < returns.length; t++) {
            variances[t + 1] = nextVariance(returns[t], variances[t]);
        }
        return variances;
    }

    /**
     * The mean of the variances expected for the coming h days: {@code E[σ²_{t+k}] = ω + (α + β) E[σ²_{t+k−1}]}.
     *
     * @param tomorrow the variance of the first of them, from {@link #nextVariance}
     * @param horizonDays h, at least 1
     */
    public double meanVariance(double tomorrow, int horizonDays) {
        double expected = tomorrow;
        double sum = tomorrow;
        for (int day = 1; day < horizonDays; day++) {
            expected = omega + persistence() * expected;
            sum += expected;
        }
        return sum / horizonDays;
    }

    /** The log-likelihood of returns in nats, with the term −½ ln 2π. */
    public double logLikelihood(double[] returns, double backcast) {
        return new Garch11Likelihood(returns, backcast).value(toArray());
    }

    double[] toArray() {
        return new double[] {mu, omega, alpha, beta};
    }
}
