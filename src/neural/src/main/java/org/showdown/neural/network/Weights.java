package org.showdown.neural.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/**
 * The weights of a network by PyTorch's names and in its layout: {@code rnn.weight_ih_l0} {@code [blocks · hidden, inputs]}
 * with the gates i, f, g, o (LSTM) or r, z, n (GRU) one after the other, {@code rnn.weight_hh_l0}, {@code rnn.bias_ih_l0},
 * {@code rnn.bias_hh_l0} and so on for each layer; {@code attention.weight} {@code [hidden, hidden]}, {@code attention.bias} and
 * {@code attention.v} {@code [1, hidden]}; {@code fc.weight} {@code [outputs, headInputs]} and {@code fc.bias}.
 *
 * @param shape of the network
 * @param tensors row after row
 */
public record Weights(NetworkShape shape, SequencedMap<String, float[]> tensors) {

    public Weights {
        SequencedMap<String, int[]> expected = sizes(shape);
        if (!expected.keySet().equals(tensors.keySet())) {
            throw new IllegalArgumentException("expected weights " + expected.keySet() + ", found " + tensors.keySet());
        }
        tensors.forEach((name, values) -> {
            int count = count(Objects.requireNonNull(expected.get(name)));
            if (values.length != count) {
                throw new IllegalArgumentException(
                        "expected " + count + " numbers in " + name + ", found " + values.length);
            }
        });
    }

    private static int count(int[] size) {
        return Arrays.stream(size).reduce(1, Math::multiplyExact);
    }

    /** The size of each tensor, in order. */
    public static SequencedMap<String, int[]> sizes(NetworkShape shape) {
        SequencedMap<String, int[]> sizes = new LinkedHashMap<>();
        int rows = shape.cell().blocks() * shape.hidden();
        for (int layer = 0; layer < shape.layers(); layer++) {
            sizes.put("rnn.weight_ih_l" + layer, new int[] {rows, layer == 0 ? shape.features() : shape.hidden()});
            sizes.put("rnn.weight_hh_l" + layer, new int[] {rows, shape.hidden()});
            sizes.put("rnn.bias_ih_l" + layer, new int[] {rows});
            sizes.put("rnn.bias_hh_l" + layer, new int[] {rows});
        }
        if (shape.attention()) {
            sizes.put("attention.weight", new int[] {shape.hidden(), shape.hidden()});
            sizes.put("attention.bias", new int[] {shape.hidden()});
            sizes.put("attention.v", new int[] {1, shape.hidden()});
        }
        sizes.put("fc.weight", new int[] {shape.outputs(), shape.headInputs()});
        sizes.put("fc.bias", new int[] {shape.outputs()});
        return sizes;
    }

    /**
     * To start from: uniform within ±1/√n as PyTorch does it, with n the hidden units, or the inputs of a linear layer; the
     * head's bias such that the first forecast is about a given one.
     *
     * @param seed of the draws
     * @param forecast in the unit of the target
     */
    public static Weights initial(NetworkShape shape, long seed, double forecast) {
        SplittableRandom random = new SplittableRandom(seed);
        SequencedMap<String, float[]> tensors = new LinkedHashMap<>();
        sizes(shape).forEach((name, size) -> {
            int inputs = name.equals("fc.weight") ? shape.headInputs() : shape.hidden();
            double bound = 1 / Math.sqrt(inputs);
            float[] values = new float[count(size)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextDouble(-bound, bound);
            }
            tensors.put(name, values);
        });
        Arrays.fill(Objects.requireNonNull(tensors.get("fc.bias")), (float)
                shape.link().score(forecast));
        return new Weights(shape, tensors);
    }

    /** One tensor. */
    public float[] get(String name) {
        return Objects.requireNonNull(tensors.get(name), name);
    }
}
