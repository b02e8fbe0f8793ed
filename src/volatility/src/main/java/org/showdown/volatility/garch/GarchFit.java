package org.showdown.volatility.garch;

/** What came of fitting a GARCH model. */
public sealed interface GarchFit permits GarchEstimate, GarchFit.Failed {

    /**
     * There is no fit, and no number to use in its place.
     *
     * @param reason why
     * @param detail what was expected and what was found
     */
    record Failed(Reason reason, String detail) implements GarchFit {}

    /** Why there is no fit. */
    enum Reason {
        /** Fewer than {@value GarchEstimation#FEWEST_RETURNS} returns. */
        TOO_FEW_RETURNS,
        /** A return is NaN or infinite. */
        RETURNS_NOT_FINITE,
        /** All returns are the same. */
        NO_VARIATION,
        /** The search did not settle at a maximum. */
        NOT_CONVERGED
    }
}
