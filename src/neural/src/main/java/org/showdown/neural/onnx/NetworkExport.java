package org.showdown.neural.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;
import java.util.Map;
import org.showdown.neural.network.Cell;
import org.showdown.neural.network.Link;
import org.showdown.neural.network.NetworkShape;
import org.showdown.neural.network.Weights;
import org.showdown.neural.sample.FeatureScaling;

/**
 * A trained network as an ONNX file: input {@code x} {@code [batch, sequenceLength, features]} of unscaled features, output
 * {@code volatility} {@code [batch, horizons]}, annualised. The scaling, the recurrent layers (ONNX's own LSTM and GRU), the
 * attention and the link are all inside.
 *
 * <p>Rows of gates are reordered: PyTorch has i, f, g, o and r, z, n, ONNX i, o, f, c and z, r, h. PyTorch's GRU applies
 * the reset gate after the matrix, so {@code linear_before_reset} is 1.
 */
public final class NetworkExport {
    private final Weights weights;
    private final NetworkShape shape;
    private final OnnxGraph graph;

    private NetworkExport(Weights weights) {
        this.weights = weights;
        this.shape = weights.shape();
        this.graph = new OnnxGraph(shape.cell().id());
    }

    /** The model. */
    public static ModelProto model(
            Weights weights, FeatureScaling scaling, String description, Map<String, String> properties) {
        return new NetworkExport(weights).build(scaling).model(description, properties);
    }

    private OnnxGraph build(FeatureScaling scaling) {
        graph.input("x", "batch", shape.sequenceLength(), shape.features());
        graph.output("volatility", "batch", shape.outputs());
        scale(scaling);
        // [batch, step, feature] → [step, batch, feature], as ONNX has it.
        graph.node("steps", "Transpose", List.of("scaled"), OnnxGraph.attributes("perm", 1, 0, 2));
        graph.integers("direction_axis", 1);
        String states = "steps";
        for (int layer = 0; layer < shape.layers(); layer++) {
            states = layer(layer, states);
        }
        graph.index("last_step", shape.sequenceLength() - 1L);
        graph.node("last", "Gather", List.of(states, "last_step"), OnnxGraph.attribute("axis", 0));
        String summary = shape.attention() ? attention(states) : "last";
        graph.floats("fc_weight", weights.get("fc.weight"), shape.outputs(), shape.headInputs());
        graph.floats("fc_bias", weights.get("fc.bias"), shape.outputs());
        graph.node("score", "Gemm", List.of(summary, "fc_weight", "fc_bias"), OnnxGraph.attribute("transB", 1));
        graph.node("volatility", shape.link() == Link.EXP ? "Exp" : "Softplus", List.of("score"));
        return graph;
    }

    private void scale(FeatureScaling scaling) {
        int features = shape.features();
        float[] logarithms = new float[features];
        float[] levels = new float[features];
        for (int feature = 0; feature < features; feature++) {
            logarithms[feature] = scaling.logarithmic()[feature] ? 1 : 0;
            levels[feature] = 1 - logarithms[feature];
        }
        graph.floats("floor", new float[] {FeatureScaling.FLOOR});
        graph.floats("logarithms", logarithms, features);
        graph.floats("levels", levels, features);
        graph.floats("centre", scaling.centre(), features);
        graph.floats("spread", scaling.spread(), features);
        graph.node("floored", "Max", List.of("x", "floor"));
        graph.node("logs", "Log", List.of("floored"));
        graph.node("chosen_logs", "Mul", List.of("logs", "logarithms"));
        graph.node("chosen_levels", "Mul", List.of("x", "levels"));
        graph.node("transformed", "Add", List.of("chosen_logs", "chosen_levels"));
        graph.node("centred", "Sub", List.of("transformed", "centre"));
        graph.node("scaled", "Div", List.of("centred", "spread"));
    }

    /** A recurrent layer from {@code [step, batch, inputs]} to {@code [step, batch, hidden]}. */
    private String layer(int layer, String inputs) {
        int hidden = shape.hidden();
        int rows = shape.cell().blocks() * hidden;
        int width = layer == 0 ? shape.features() : hidden;
        String name = "layer" + layer;
        float[] inputBias = reordered(weights.get("rnn.bias_ih_l" + layer), 1);
        float[] stateBias = reordered(weights.get("rnn.bias_hh_l" + layer), 1);
        float[] bias = new float[2 * rows];
        System.arraycopy(inputBias, 0, bias, 0, rows);
        System.arraycopy(stateBias, 0, bias, rows, rows);
        graph.floats(name + "_w", reordered(weights.get("rnn.weight_ih_l" + layer), width), 1, rows, width);
        graph.floats(name + "_r", reordered(weights.get("rnn.weight_hh_l" + layer), hidden), 1, rows, hidden);
        graph.floats(name + "_b", bias, 1, 2 * rows);
        List<String> from = List.of(inputs, name + "_w", name + "_r", name + "_b");
        if (shape.cell() == Cell.LSTM) {
            graph.node(name + "_all", "LSTM", from, OnnxGraph.attribute("hidden_size", hidden));
        } else {
            graph.node(
                    name + "_all",
                    "GRU",
                    from,
                    OnnxGraph.attribute("hidden_size", hidden),
                    OnnxGraph.attribute("linear_before_reset", 1));
        }
        graph.node(name, "Squeeze", List.of(name + "_all", "direction_axis"));
        return name;
    }

    private float[] reordered(float[] rows, int width) {
        int[] order = shape.cell() == Cell.LSTM ? new int[] {0, 3, 1, 2} : new int[] {1, 0, 2};
        int block = shape.hidden() * width;
        float[] reordered = new float[rows.length];
        for (int to = 0; to < order.length; to++) {
            System.arraycopy(rows, order[to] * block, reordered, to * block, block);
        }
        return reordered;
    }

    /** The weighted mean of all states beside the last one. */
    private String attention(String states) {
        int hidden = shape.hidden();
        float[] weight = weights.get("attention.weight");
        float[] transposed = new float[weight.length];
        for (int i = 0; i < hidden; i++) {
            for (int j = 0; j < hidden; j++) {
                transposed[j * hidden + i] = weight[i * hidden + j];
            }
        }
        graph.floats("attention_w", transposed, hidden, hidden);
        graph.floats("attention_b", weights.get("attention.bias"), hidden);
        graph.floats("attention_v", weights.get("attention.v"), hidden, 1);
        graph.integers("step_axis", 0);
        graph.node("projected", "MatMul", List.of(states, "attention_w"));
        graph.node("shifted", "Add", List.of("projected", "attention_b"));
        graph.node("bent", "Tanh", List.of("shifted"));
        graph.node("energies", "MatMul", List.of("bent", "attention_v"));
        graph.node("attention", "Softmax", List.of("energies"), OnnxGraph.attribute("axis", 0));
        graph.node("weighted", "Mul", List.of(states, "attention"));
        graph.node("context", "ReduceSum", List.of("weighted", "step_axis"), OnnxGraph.attribute("keepdims", 0));
        graph.node("summary", "Concat", List.of("context", "last"), OnnxGraph.attribute("axis", 1));
        return "summary";
    }
}
