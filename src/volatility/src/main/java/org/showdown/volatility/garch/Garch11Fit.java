package org.showdown.volatility.garch;

/** What came of fitting a GARCH(1,1). */
public sealed interface Garch11Fit {

    /**
     * The likelihood has its maximum here.
     *
     * @param model the parameters
     * @param logLikelihood at the maximum, in nats
     * @param backcast the variance that stood for the days before the first return
     * @param nextVariance the variance of the day after the last return
     * @param observations how many returns were used
     * @param iterations how many steps the search took
     */
    record Converged(
            Garch11 model, double logLikelihood, double backcast, double nextVariance, int observations, int iterations)
            implements Garch11Fit {}

    /** There is no fit, and no number to use in its place. */
    record Failed(Reason reason) implements Garch11Fit {}

    /** Why there is no fit. */
    enum Reason {
        /** Fewer than {@value Garch11Estimation#FEWEST_RETURNS} returns. */
        TOO_FEW_RETURNS,
        /** A return is NaN or infinite. */
        RETURNS_NOT_FINITE,
        /** All returns are the same. */
        NO_VARIATION,
        /** The search did not settle. */
        NOT_CONVERGED
    }
}
