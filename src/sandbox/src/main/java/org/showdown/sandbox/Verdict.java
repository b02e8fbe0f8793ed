package org.showdown.sandbox;

import java.util.Locale;

/** How an evaluation, or the check before it, ended. A closed vocabulary: it is stored, shown and counted. */
public enum Verdict {
    /** The submission did all that was asked. */
    ACCEPTED,
    /** The file is not a jar or an ONNX model that can be used. */
    INVALID_FILE,
    /** No provider or several, a wrong signature, a wrong number of forecasts. */
    CONTRACT_VIOLATION,
    /** A forecast that is not a finite number greater than zero. */
    INVALID_FORECAST,
    /** The student's code threw an exception or ended the process. */
    CRASHED,
    /** Fit, one day, or the whole run took too long. */
    TIMED_OUT,
    /** The memory limit was reached. */
    OUT_OF_MEMORY,
    /** More was printed than the limit allows. */
    OUTPUT_LIMIT,
    /** A call that the sandbox forbids, or bytes on the pipe that are not the runner's. */
    SANDBOX_VIOLATION,
    /** Our own failure: retried, and never an attempt of the student's. */
    INFRASTRUCTURE_FAILURE;

    /** The verdict as it is stored and shown, for example {@code timed-out}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict of an {@link #id()}. */
    public static Verdict of(String id) {
        for (Verdict verdict : values()) {
            if (verdict.id().equals(id)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No such verdict: " + id);
    }

    /** Whether a run that ends so uses up one of the student's attempts: all but a failure of ours do. */
    public boolean costsAttempt() {
        return this != INFRASTRUCTURE_FAILURE;
    }
}
