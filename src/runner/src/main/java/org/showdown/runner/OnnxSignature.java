package org.showdown.runner;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Input and output of a model, checked against the contract: one input, float32 {@code [batch, seq_len, features]}, one
 * output, float32 {@code [batch]}, {@code [batch, 1]} or {@code [batch, horizons]}. The batch is the symbols of one day
 * and must be dynamic.
 *
 * @param input the input's name
 * @param steps seq_len
 * @param description for people
 */
record OnnxSignature(String input, int steps, String description) {
    private static final int FEWEST_STEPS = 5;
    static final int MOST_STEPS = 60;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_DIMENSIONS = 20;

    static OnnxSignature of(OrtSession session, int opset, List<String> features, int horizons)
            throws OrtException, RefusedException {
        NodeInfo in = only("input", session.getInputInfo().values());
        NodeInfo out = only("output", session.getOutputInfo().values());
        long[] input = floats("input", in).getShape();
        checkInput(shown(in), input, features);
        long[] output = floats("output", out).getShape();
        checkOutput(shown(out), output, horizons);
        return new OnnxSignature(
                in.getName(),
                (int) input[1],
                "ONNX opset " + opset + ", input " + shown(in) + " " + shape(input) + ", output " + shown(out) + " "
                        + shape(output));
    }

    private static NodeInfo only(String what, Collection<NodeInfo> found) throws RefusedException {
        if (found.size() != 1) {
            throw RefusedException.contract("Expected exactly one " + what + ", found " + found.size() + ": "
                    + found.stream().map(OnnxSignature::shown).limit(10).collect(Collectors.joining(", ")) + ".");
        }
        return found.iterator().next();
    }

    private static TensorInfo floats(String what, NodeInfo node) throws RefusedException {
        if (node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
            return tensor;
        }
        String found = node.getInfo() instanceof TensorInfo tensor
                ? "a tensor of type " + tensor.type
                : node.getInfo().getClass().getSimpleName();
        throw RefusedException.contract(
                "Expected the " + what + " " + shown(node) + " to be a float32 tensor, found " + found + ".");
    }

    private static void checkInput(String name, long[] shape, List<String> features) throws RefusedException {
        String expected = "Expected the input " + name + " to have the shape [batch, seq_len, " + features.size() + "]";
        String found = ", found " + shape(shape) + ".";
        if (shape.length != 3) {
            throw RefusedException.contract(expected + found);
        }
        if (shape[0] != -1) {
            throw RefusedException.contract(expected + " with a dynamic batch (dynamic_axes={\"" + name
                    + "\": {0: \"batch\"}} in torch.onnx.export)" + found);
        }
        if (shape[1] < FEWEST_STEPS || shape[1] > MOST_STEPS) {
            throw RefusedException.contract(
                    expected + " with a fixed seq_len of " + FEWEST_STEPS + " to " + MOST_STEPS + found);
        }
        if (shape[2] != features.size()) {
            throw RefusedException.contract(expected + " with the features " + String.join(", ", features) + found);
        }
    }

    private static void checkOutput(String name, long[] shape, int horizons) throws RefusedException {
        boolean flat = shape.length == 1 && horizons == 1;
        boolean table = shape.length == 2 && (shape[1] == -1 || shape[1] == horizons);
        boolean dynamic = shape.length > 0 && shape[0] == -1;
        if (!(flat || table) || !dynamic) {
            String expected = horizons == 1 ? "[batch] or [batch, 1]" : "[batch, " + horizons + "]";
            throw RefusedException.contract("Expected the output " + name + " to have the shape " + expected
                    + " with a dynamic batch, found " + shape(shape) + ".");
        }
    }

    private static String shown(NodeInfo node) {
        String name = node.getName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    static String shape(long[] shape) {
        return Arrays.stream(shape)
                .limit(MOST_DIMENSIONS)
                .mapToObj(size -> size == -1 ? "dynamic" : Long.toString(size))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
