package org.showdown.platform.claims.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.showdown.volatility.recurrent.AffineMap;
import org.showdown.volatility.recurrent.GruLayer;
import org.showdown.volatility.recurrent.LstmLayer;
import org.showdown.volatility.recurrent.RecurrentLayer;
import org.showdown.volatility.recurrent.RecurrentStep;

/** The gates of a recurrent cell, counted where it runs: a gate says what share passes, so it lies between 0 and 1, whatever comes in. */
final class CellGates {
    private static final int FARTHEST = 20;

    private CellGates() {}

    /** @param cell {@code lstm} or {@code gru} */
    static int of(String cell) {
        RecurrentLayer layer = cell.equals("lstm")
                ? new LstmLayer(ones(NetworkShapes.LSTM_BLOCKS), ones(NetworkShapes.LSTM_BLOCKS))
                : new GruLayer(ones(NetworkShapes.GRU_BLOCKS), ones(NetworkShapes.GRU_BLOCKS));
        List<List<double[]>> steps = IntStream.rangeClosed(-FARTHEST, FARTHEST)
                .mapToObj(input -> parts(layer.next(new double[] {input}, List.of())))
                .toList();
        return (int) IntStream.range(0, steps.getFirst().size())
                .filter(part -> steps.stream()
                        .flatMapToDouble(step -> Arrays.stream(step.get(part)))
                        .allMatch(CellGates::isShare))
                .count();
    }

    private static AffineMap ones(int blocks) {
        float[] weights = new float[blocks];
        Arrays.fill(weights, 1);
        return new AffineMap(blocks, 1, weights, new float[blocks]);
    }

    private static List<double[]> parts(RecurrentStep step) {
        return switch (step) {
            case RecurrentStep.Lstm lstm ->
                List.of(lstm.input(), lstm.forget(), lstm.output(), lstm.candidate(), lstm.cell(), lstm.hidden());
            case RecurrentStep.Gru gru -> List.of(gru.keep(), gru.reset(), gru.candidate(), gru.hidden());
        };
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
