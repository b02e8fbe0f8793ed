package org.showdown.volatility.walkforward;

/** Hears how far a run has come; called from the thread that runs it. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener NONE = (day, days) -> {};

    /**
     * Called once after the fit, with 0, and then after the forecasts of each origin.
     *
     * @param daysDone origins forecast so far
     * @param daysInAll origins of the whole run
     */
    void progressed(int daysDone, int daysInAll);
}
