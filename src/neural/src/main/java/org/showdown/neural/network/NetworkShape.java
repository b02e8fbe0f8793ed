package org.showdown.neural.network;

/**
 * The shape of a network: from a window of days to one score for each horizon.
 *
 * @param cell of the recurrent layers
 * @param layers 1 to 4
 * @param hidden units of each layer, 1 to 1,024
 * @param dropout share of a layer's outputs that is dropped before the next layer while training, 0 to below 1
 * @param attention whether the score rests on a weighted mean of all hidden states beside the last one
 * @param link from score to volatility
 * @param sequenceLength days in a window, 1 to 252
 * @param features of a day
 * @param outputs one for each horizon
 */
public record NetworkShape(
        Cell cell,
        int layers,
        int hidden,
        double dropout,
        boolean attention,
        Link link,
        int sequenceLength,
        int features,
        int outputs) {

    public NetworkShape {
        between("layers", layers, 1, 4);
        between("hidden", hidden, 1, 1024);
        between("sequence-length", sequenceLength, 1, 252);
        between("features", features, 1, 1024);
        between("horizons", outputs, 1, 64);
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("expected a dropout from 0 to below 1, found " + dropout);
        }
    }

    private static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "expected " + name + " from " + least + " to " + most + ", found " + value);
        }
    }

    /** The same for windows of another length. */
    public NetworkShape withSequenceLength(int days) {
        return new NetworkShape(cell, layers, hidden, dropout, attention, link, days, features, outputs);
    }

    /** The same for another number of features. */
    public NetworkShape withFeatures(int count) {
        return new NetworkShape(cell, layers, hidden, dropout, attention, link, sequenceLength, count, outputs);
    }

    /** The same with another cell. */
    public NetworkShape with(Cell otherCell) {
        return new NetworkShape(otherCell, layers, hidden, dropout, attention, link, sequenceLength, features, outputs);
    }

    /** The same with another number of layers. */
    public NetworkShape withLayers(int count) {
        return new NetworkShape(cell, count, hidden, dropout, attention, link, sequenceLength, features, outputs);
    }

    /** The same with attention or without. */
    public NetworkShape withAttention(boolean attends) {
        return new NetworkShape(cell, layers, hidden, dropout, attends, link, sequenceLength, features, outputs);
    }

    /** The input of the head: the last hidden state, after the attention's mean where there is one. */
    public int headInputs() {
        return attention ? 2 * hidden : hidden;
    }

    /** The number of weights, biases included: PyTorch's count, with two bias vectors a layer. */
    public long parameters() {
        long sum = 0;
        for (int layer = 0; layer < layers; layer++) {
            long inputs = layer == 0 ? features : hidden;
            sum += cell.blocks() * (long) hidden * (inputs + hidden + 2);
        }
        if (attention) {
            sum += (long) hidden * hidden + 2L * hidden;
        }
        return sum + (long) headInputs() * outputs + outputs;
    }
}
