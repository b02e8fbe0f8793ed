package org.showdown.volatility.recurrent;

import java.util.List;

/**
 * An LSTM layer (Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins 2000). Rows of both maps stand in blocks of one
 * row per unit, in ONNX's order: input gate, output gate, forget gate, candidate.
 *
 * @param ofInput W x + b
 * @param ofState R h + c
 */
public record LstmLayer(AffineMap ofInput, AffineMap ofState) implements RecurrentLayer {
    private static final int BLOCKS = 4;

    public LstmLayer {
        RecurrentLayer.requireBlocks(ofInput, ofState, BLOCKS, "an LSTM layer");
    }

    @Override
    public int units() {
        return ofState.columns();
    }

    @Override
    public RecurrentStep.Lstm next(double[] input, List<? extends RecurrentStep> before) {
        int units = units();
        double[] hiddenBefore = new double[units];
        double[] cellBefore = new double[units];
        if (!before.isEmpty() && before.getLast() instanceof RecurrentStep.Lstm last) {
            hiddenBefore = last.hidden();
            cellBefore = last.cell();
        }
        double[] fromInput = ofInput.of(input);
        double[] fromState = ofState.of(hiddenBefore);
        RecurrentStep.Lstm step = new RecurrentStep.Lstm(
                new double[units],
                new double[units],
                new double[units],
                new double[units],
                new double[units],
                new double[units]);
        for (int unit = 0; unit < units; unit++) {
            int output = units + unit;
            int forget = 2 * units + unit;
            int candidate = 3 * units + unit;
            step.input()[unit] = RecurrentLayer.logistic(fromInput[unit] + fromState[unit]);
            step.output()[unit] = RecurrentLayer.logistic(fromInput[output] + fromState[output]);
            step.forget()[unit] = RecurrentLayer.logistic(fromInput[forget] + fromState[forget]);
            step.candidate()[unit] = Math.tanh(fromInput[candidate] + fromState[candidate]);
            step.cell()[unit] = step.forget()[unit] * cellBefore[unit] + step.input()[unit] * step.candidate()[unit];
            step.hidden()[unit] = step.output()[unit] * Math.tanh(step.cell()[unit]);
        }
        return step;
    }
}
