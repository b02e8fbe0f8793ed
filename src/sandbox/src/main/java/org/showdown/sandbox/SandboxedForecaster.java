package org.showdown.sandbox;

import java.nio.file.Path;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;

/**
 * A submission in its box, seen from outside: sends each new day of the history that it is given, then asks.
 *
 * <p>Not for several threads at once. Every method throws {@link SubmissionFailure} when the submission failed.
 */
public final class SandboxedForecaster implements VolatilityForecaster, AutoCloseable {

    private SandboxedForecaster() {}

    /** Starts a box, loads the submission in it and tells it the setup. */
    public static SandboxedForecaster start(
            Sandbox sandbox, Path file, SubmissionKind kind, Limits limits, RunSetup setup) throws SubmissionFailure {
        throw new SubmissionFailure(Verdict.INFRASTRUCTURE_FAILURE, "not yet");
    }

    @Override
    public void fit(History history) {
        throw new SubmissionFailure(Verdict.INFRASTRUCTURE_FAILURE, "not yet");
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        throw new SubmissionFailure(Verdict.INFRASTRUCTURE_FAILURE, "not yet");
    }

    /** What the submission has printed so far, at most {@link Limits#KEPT_OUTPUT} bytes; may be called after close. */
    public String output() {
        return "";
    }

    /** How long the parts of the run took; may be called after close. */
    public Timing timing() {
        return Timing.NONE;
    }

    /** Ends the box and everything in it. */
    @Override
    public void close() {}
}
