package org.showdown.volatility.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network as the course has it: scaling, recurrent layers one above the other, attention where it has one, and a head on the last state (behind
 * the attention's context where there is one) whose score becomes a volatility.
 *
 * @param sequenceLength steps of a window
 * @param layers         the one that reads the features first
 * @param head           from the summary to one score per horizon
 * @param link           how a score becomes a volatility
 */
public record RecurrentNetwork(
        int sequenceLength,
        InputScaling scaling,
        List<RecurrentLayer> layers,
        Optional<AdditiveAttention> attention,
        AffineMap head,
        Link link) {

    /** How a score s becomes a positive volatility. */
    public enum Link {
        /** e^s. */
        EXP,
        /** ln(1 + e^s). */
        SOFTPLUS;

        double of(double score) {
            // ln(1 + e^s) without overflow for large s
            return this == EXP ? Math.exp(score) : Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
        }
    }

    /**
     * All that happened over one window.
     *
     * @param inputs     the scaled features of each step
     * @param layers     the steps of each layer
     * @param attention  the share of each step, oldest first; empty without attention
     * @param volatility the forecast for each horizon, annualised, decimal
     */
    public record Trace(
            List<double[]> inputs, List<List<RecurrentStep>> layers, double[] attention, double[] volatility) {}

    public RecurrentNetwork {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || sequenceLength < 1) {
            throw new IllegalArgumentException(
                    "a network has at least one layer and one step, found " + layers.size() + " and " + sequenceLength);
        }
    }

    /**
     * Runs the network.
     *
     * @param window {@code [step][feature]} flattened, unscaled, as {@link org.showdown.volatility.feature.FeatureWindows} gives it for one symbol
     */
    public Trace run(float[] window) {
        if (window.length != sequenceLength * scaling.features()) {
            throw new IllegalArgumentException("a window has " + sequenceLength + " steps of " + scaling.features()
                    + " features, found " + window.length + " numbers");
        }
        List<double[]> inputs = IntStream.range(0, sequenceLength)
                .mapToObj(step -> scaling.of(window, step))
                .toList();
        List<List<RecurrentStep>> ran = new ArrayList<>();
        List<double[]> states = inputs;
        for (RecurrentLayer layer : layers) {
            List<RecurrentStep> steps = layer.run(states);
            ran.add(steps);
            states = steps.stream().map(RecurrentStep::hidden).toList();
        }
        double[] last = states.getLast();
        double[] summary = last;
        double[] shares = {};
        if (attention.isPresent()) {
            shares = attention.get().weights(states);
            double[] context = AdditiveAttention.context(states, shares);
            summary = Arrays.copyOf(context, context.length + last.length);
            System.arraycopy(last, 0, summary, context.length, last.length);
        }
        double[] volatility = Arrays.stream(head.of(summary)).map(link::of).toArray();
        return new Trace(inputs, List.copyOf(ran), shares, volatility);
    }
}
