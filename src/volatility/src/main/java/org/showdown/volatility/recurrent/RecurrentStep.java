package org.showdown.volatility.recurrent;

/** What a layer did on one step of its window; one number per unit in each array, which nobody may change. */
public sealed interface RecurrentStep {

    /** h_t, what the next layer and the next step see. */
    double[] hidden();

    /**
     * A step of an LSTM layer: {@code C_t = f ⊙ C_{t−1} + i ⊙ g}, {@code h_t = o ⊙ tanh(C_t)}.
     *
     * @param input     i, 0 to 1
     * @param forget    f, 0 to 1: the share of the cell state that is kept
     * @param output    o, 0 to 1
     * @param candidate g, −1 to 1
     * @param cell      C_t
     */
    record Lstm(double[] input, double[] forget, double[] output, double[] candidate, double[] cell, double[] hidden)
            implements RecurrentStep {}

    /**
     * A step of a GRU layer: {@code h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n}.
     *
     * @param keep      z, 0 to 1: the share of the state that is kept
     * @param reset     r, 0 to 1
     * @param candidate n, −1 to 1
     */
    record Gru(double[] keep, double[] reset, double[] candidate, double[] hidden) implements RecurrentStep {}
}
