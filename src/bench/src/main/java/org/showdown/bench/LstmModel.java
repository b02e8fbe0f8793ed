package org.showdown.bench;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An untrained network of the homework's size: two LSTM layers of 64 units over 20 steps of 16 features. Its forecasts
 * are worthless; the work that they take is that of a trained one.
 */
final class LstmModel {

    static final int STEPS = 20;
    static final int FEATURES = 16;
    private static final int HIDDEN = 64;
    private static final int GATES = 4;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("lstm");
    private final SplittableRandom random;

    private LstmModel(long seed) {
        random = new SplittableRandom(seed);
    }

    static byte[] bytes(long seed) {
        return new LstmModel(seed).build();
    }

    private byte[] build() {
        graph.addInput(value("x", STEPS, FEATURES)).addOutput(value("volatility", 1));
        constant("layer_axis", 0);
        constant("direction_axis", 1);
        node("Transpose", List.of("x"), List.of("steps"), integers("perm", 1, 0, 2));
        lstm("one", "steps", FEATURES, List.of("states"));
        node("Squeeze", List.of("states", "direction_axis"), List.of("hidden"));
        lstm("two", "hidden", HIDDEN, List.of("", "last_state"));
        node("Squeeze", List.of("last_state", "layer_axis"), List.of("last"));
        weights("head_w", HIDDEN, 1);
        weights("head_b", 1);
        node("Gemm", List.of("last", "head_w", "head_b"), List.of("score"));
        node("Softplus", List.of("score"), List.of("volatility"));
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .setProducerName("volatility-showdown")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(14))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private void lstm(String name, String input, int inputs, List<String> outputs) {
        weights(name + "_w", 1, GATES * HIDDEN, inputs);
        weights(name + "_r", 1, GATES * HIDDEN, HIDDEN);
        weights(name + "_b", 1, 2 * GATES * HIDDEN);
        node("LSTM", List.of(input, name + "_w", name + "_r", name + "_b"), outputs, integer("hidden_size", HIDDEN));
    }

    private void weights(String name, int... shape) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
        int size = 1;
        for (int extent : shape) {
            tensor.addDims(extent);
            size *= extent;
        }
        double bound = 1 / Math.sqrt(HIDDEN);
        for (int i = 0; i < size; i++) {
            tensor.addFloatData((float) random.nextDouble(-bound, bound));
        }
        graph.addInitializer(tensor);
    }

    private void constant(String name, long value) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(1)
                .addInt64Data(value));
    }

    private void node(String operator, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(List.of(attributes)));
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto integers(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    private static ValueInfoProto value(String name, int... extents) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
        for (int extent : extents) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(extent));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
