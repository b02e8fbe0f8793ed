package org.showdown.platform.claims.method;

/** Numbers that a model learns. */
final class NetworkShapes {
    static final int LSTM_BLOCKS = 4;
    static final int GRU_BLOCKS = 3;

    private static final int HIDDEN = 64;

    private NetworkShapes() {}

    /** Of a recurrent network with one output, as PyTorch counts it: two biases a block. */
    static long recurrent(int blocks, int layers, int hidden, int features) {
        long count = hidden + 1;
        for (int layer = 0; layer < layers; layer++) {
            int inputs = layer == 0 ? features : hidden;
            count += (long) blocks * hidden * (inputs + hidden + 2);
        }
        return count;
    }

    static long lstm(int layers, int hidden, int features) {
        return recurrent(LSTM_BLOCKS, layers, hidden, features);
    }

    /** Of a reference solution; the networks are the homework's, with so many features. */
    static long of(String model, int features) {
        return switch (model) {
            case "garch" -> 3;
            case "har" -> 4;
            case "lstm" -> lstm(2, HIDDEN, features);
            case "lstm-1-layer" -> lstm(1, HIDDEN, features);
            case "gru" -> recurrent(GRU_BLOCKS, 2, HIDDEN, features);
            // W, b and v of the attention, and a head that sees the weighted mean beside the last state.
            case "attention-lstm" -> lstm(2, HIDDEN, features) + (long) HIDDEN * HIDDEN + 2L * HIDDEN + HIDDEN;
            default ->
                throw new IllegalArgumentException(
                        "expected garch, har, lstm, lstm-1-layer, gru or attention-lstm, found '" + model + "'");
        };
    }
}
