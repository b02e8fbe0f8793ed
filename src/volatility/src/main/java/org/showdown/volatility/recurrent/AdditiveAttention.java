package org.showdown.volatility.recurrent;

import java.util.Arrays;
import java.util.List;

/**
 * Additive attention over hidden states (Bahdanau, Cho and Bengio 2015): {@code a = softmax_t(v · tanh(W h_t + b))}.
 *
 * @param projection W and b
 * @param scoring    v, a map to one number
 */
public record AdditiveAttention(AffineMap projection, AffineMap scoring) {

    /** The share of each step; they sum to one. */
    double[] weights(List<double[]> states) {
        double[] scores = states.stream().mapToDouble(this::score).toArray();
        double largest = Arrays.stream(scores).max().orElseThrow(); // so that no exponential overflows
        double[] weights =
                Arrays.stream(scores).map(score -> Math.exp(score - largest)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private double score(double[] state) {
        return scoring.of(Arrays.stream(projection.of(state)).map(Math::tanh).toArray())[0];
    }

    /** The mean of the states by their shares. */
    static double[] context(List<double[]> states, double[] weights) {
        double[] context = new double[states.getFirst().length];
        for (int step = 0; step < weights.length; step++) {
            for (int unit = 0; unit < context.length; unit++) {
                context[unit] += weights[step] * states.get(step)[unit];
            }
        }
        return context;
    }
}
