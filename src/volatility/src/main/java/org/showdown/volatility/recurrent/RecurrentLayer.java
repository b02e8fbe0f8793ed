package org.showdown.volatility.recurrent;

import java.util.ArrayList;
import java.util.List;

/** A recurrent layer; its state before the first step is zero. */
public sealed interface RecurrentLayer permits LstmLayer, GruLayer {

    /** Length of the hidden state. */
    int units();

    /** The step after another, or the first where there is none. */
    RecurrentStep next(double[] input, List<? extends RecurrentStep> before);

    /** All steps over a window of inputs, oldest first. */
    default List<RecurrentStep> run(List<double[]> inputs) {
        List<RecurrentStep> steps = new ArrayList<>(inputs.size());
        for (double[] input : inputs) {
            steps.add(next(input, steps));
        }
        return List.copyOf(steps);
    }

    /** σ. */
    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Checks that both maps have so many rows per unit and the state map a column per unit. */
    static void requireBlocks(AffineMap ofInput, AffineMap ofState, int blocks, String cell) {
        int units = ofState.columns();
        if (ofState.rows() != blocks * units || ofInput.rows() != blocks * units) {
            throw new IllegalArgumentException(cell + " of " + units + " units has " + blocks * units
                    + " rows in each map, found " + ofInput.rows() + " and " + ofState.rows());
        }
    }
}
