package org.showdown.runner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What host and box say to each other. The runner says {@link Hello} first; after that the host asks and the runner
 * answers, one frame for each frame but {@link Days}, which has no answer.
 */
public sealed interface Frame {

    /** The protocol's version; host and runner come from one build, so a difference means a stale runner. */
    int VERSION = 3;

    /** What one bar has: open, high, low, close, volume and the day's realised variance. */
    int BAR_VALUES = 6;

    /** Runner: it is up. An end before this is a failure of ours, never of the submission. */
    record Hello(int version) implements Frame {}

    /** Host: what the run is about. The runner then loads the submission and answers {@link Ready}. */
    record Setup(List<String> symbols, String estimator, int windowDays, List<Integer> horizons, List<String> features)
            implements Frame {
        public Setup {
            symbols = List.copyOf(symbols);
            horizons = List.copyOf(horizons);
            features = List.copyOf(features);
        }
    }

    /**
     * Host: further trading days, oldest first.
     *
     * @param epochDays one a day
     * @param values per day the VIX, then per symbol {@link #BAR_VALUES} values
     */
    record Days(long[] epochDays, double[] values) implements Frame {}

    /** Host: call {@code fit} with the days so far. Answered by {@link Fitted}. */
    record Fit() implements Frame {}

    /** Host: call {@code forecast} with the days so far. Answered by {@link Forecasts}. */
    record Forecast(int horizon) implements Frame {}

    /** Host: one day's input of an ONNX model, {@code [rows, steps, features]}. Answered by {@link Outputs}. */
    record Tensor(int rows, int steps, int features, float[] values) implements Frame {}

    /**
     * Runner: the submission is loaded.
     *
     * @param description for people: the class of the forecaster, or the signature of the model
     * @param steps the model's sequence length; 0 for a jar
     * @param parameters how many floating-point numbers the model holds; {@link #UNKNOWN} for a jar
     */
    record Ready(String description, int steps, long parameters) implements Frame {
        /** A jar does not say what it has learned. */
        public static final long UNKNOWN = -1;

        /** A jar. */
        public Ready(String description) {
            this(description, 0, UNKNOWN);
        }
    }

    /** Runner: fit returned. */
    record Fitted() implements Frame {}

    /** Runner: what {@code forecast} returned, unchecked; null where it returned null. */
    record Forecasts(double @Nullable [] values) implements Frame {}

    /** Runner: the model's output {@code [rows, columns]}. */
    record Outputs(int columns, float[] values) implements Frame {}

    /**
     * Runner: the submission cannot be run, and why.
     *
     * @param contract true when the file is sound but does not keep the contract, false when it is not a usable file
     */
    record Refused(boolean contract, String message) implements Frame {}

    /**
     * Runner: the submission's code threw.
     *
     * @param stage what it was asked to do
     * @param exception class name
     * @param causes class name and message of each cause, outermost first
     * @param frames the submission's own stack frames, innermost first
     */
    record Failed(Stage stage, String exception, String message, List<String> causes, List<String> frames)
            implements Frame {
        public Failed {
            causes = List.copyOf(causes);
            frames = List.copyOf(frames);
        }
    }

    /** Runner in canary mode: which probes got through; empty when the box holds. */
    record Probed(int probes, List<String> breaches) implements Frame {
        public Probed {
            breaches = List.copyOf(breaches);
        }
    }

    /** What the submission was doing. */
    enum Stage {
        LOAD,
        FIT,
        FORECAST
    }
}
