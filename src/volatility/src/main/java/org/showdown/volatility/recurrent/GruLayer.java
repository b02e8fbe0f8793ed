package org.showdown.volatility.recurrent;

import java.util.List;

/**
 * A GRU layer (Cho and others 2014) whose reset gate is applied after the matrix, as PyTorch has it and ONNX with {@code linear_before_reset = 1}. Rows of
 * both maps stand in blocks of one row per unit, in ONNX's order: share kept, reset gate, candidate.
 *
 * @param ofInput W x + b
 * @param ofState R h + c
 */
public record GruLayer(AffineMap ofInput, AffineMap ofState) implements RecurrentLayer {
    private static final int BLOCKS = 3;

    public GruLayer {
        RecurrentLayer.requireBlocks(ofInput, ofState, BLOCKS, "a GRU layer");
    }

    @Override
    public int units() {
        return ofState.columns();
    }

    @Override
    public RecurrentStep.Gru next(double[] input, List<? extends RecurrentStep> before) {
        int units = units();
        double[] hiddenBefore =
                before.isEmpty() ? new double[units] : before.getLast().hidden();
        double[] fromInput = ofInput.of(input);
        double[] fromState = ofState.of(hiddenBefore);
        RecurrentStep.Gru step =
                new RecurrentStep.Gru(new double[units], new double[units], new double[units], new double[units]);
        for (int unit = 0; unit < units; unit++) {
            int reset = units + unit;
            int candidate = 2 * units + unit;
            double keep = RecurrentLayer.logistic(fromInput[unit] + fromState[unit]);
            step.keep()[unit] = keep;
            step.reset()[unit] = RecurrentLayer.logistic(fromInput[reset] + fromState[reset]);
            step.candidate()[unit] = Math.tanh(fromInput[candidate] + step.reset()[unit] * fromState[candidate]);
            step.hidden()[unit] = keep * hiddenBefore[unit] + (1 - keep) * step.candidate()[unit];
        }
        return step;
    }
}
