package org.showdown.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.runner.Frame;

/**
 * A submission in its box, seen from outside: sends each new day of the history that it is given, then asks. So the box
 * holds no day that the caller has not shown.
 *
 * <p>Not for several threads at once. Every method throws {@link SubmissionFailure} when the submission failed; the box
 * is gone then.
 */
public final class SandboxedForecaster implements VolatilityForecaster, AutoCloseable {
    private final Box box;
    private final Limits limits;
    private final RunSetup setup;
    private final Conversation conversation;
    private final long startNanos;
    private final long parameters;
    private long fitNanos;
    private long forecastNanos;
    private int forecastDays;
    private int lastSize;
    private long leftToday;

    private SandboxedForecaster(
            Box box, Limits limits, RunSetup setup, Conversation conversation, long startNanos, long parameters) {
        this.box = box;
        this.limits = limits;
        this.setup = setup;
        this.conversation = conversation;
        this.startNanos = startNanos;
        this.parameters = parameters;
    }

    /** Starts a box, loads the submission in it and tells it the setup. */
    public static SandboxedForecaster start(
            Sandbox sandbox, Path file, SubmissionKind kind, Limits limits, RunSetup setup) throws SubmissionFailure {
        long began = System.nanoTime();
        Box box = sandbox.open(new BoxOrder(kind, file, limits));
        try {
            box.greet();
            Frame answer = box.ask(limits.load(), "loading", setup.frame());
            if (!(answer instanceof Frame.Ready ready)) {
                throw Failures.of(answer, limits);
            }
            Conversation conversation = kind == SubmissionKind.JAR
                    ? new JarConversation(box, limits, setup)
                    : new OnnxConversation(box, limits, setup, ready.steps());
            return new SandboxedForecaster(
                    box,
                    limits,
                    setup,
                    conversation,
                    System.nanoTime() - began,
                    kind == SubmissionKind.ONNX ? ready.parameters() : Frame.Ready.UNKNOWN);
        } catch (RuntimeException e) {
            box.close();
            throw e;
        }
    }

    @Override
    public void fit(History history) {
        long began = System.nanoTime();
        try {
            conversation.fit(history);
        } catch (RuntimeException e) {
            close();
            throw e;
        } finally {
            fitNanos += System.nanoTime() - began;
        }
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        long began = System.nanoTime();
        if (history.size() != lastSize) {
            lastSize = history.size();
            leftToday = limits.perDay().toNanos();
            forecastDays++;
        }
        try {
            double[] forecasts = conversation.forecast(history, horizonDays, Duration.ofNanos(Math.max(1, leftToday)));
            return ForecastCheck.checked(forecasts, setup, history, forecastDays, horizonDays);
        } catch (RuntimeException e) {
            close();
            throw e;
        } finally {
            long took = System.nanoTime() - began;
            leftToday -= took;
            forecastNanos += took;
        }
    }

    /** What the submission has printed so far, at most {@link Limits#KEPT_OUTPUT} bytes; may be called after close. */
    public String output() {
        return box.output();
    }

    /** How long the parts of the run took; may be called after close. */
    public Timing timing() {
        return new Timing(startNanos / 1_000_000, fitNanos / 1_000_000, forecastNanos / 1_000_000);
    }

    /** How many floating-point numbers a model holds; empty for a jar, whose own code speaks from the box. */
    public OptionalLong parameters() {
        return parameters >= 0 ? OptionalLong.of(parameters) : OptionalLong.empty();
    }

    /** Ends the box and everything in it. */
    @Override
    public void close() {
        box.close();
    }

    /** How a kind of submission is talked to. */
    interface Conversation {
        void fit(History history);

        double @Nullable [] forecast(History history, int horizonDays, Duration limit);
    }
}
