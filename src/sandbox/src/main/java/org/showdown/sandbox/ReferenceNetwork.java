package org.showdown.sandbox;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A fixed LSTM with a linear head and a positive output, of the shape that students submit, and fixed inputs for it: what
 * two devices are compared by. Weights and inputs follow from one seed.
 */
final class ReferenceNetwork {
    static final int STEPS = 20;

    private static final int HIDDEN = 64;
    private static final int GATES = 4;
    private static final long SEED = 20_260_301;

    private final int features;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final OnnxMl.GraphProto.Builder graph =
            OnnxMl.GraphProto.newBuilder().setName("reference");

    private ReferenceNetwork(int features) {
        this.features = features;
    }

    /** The model, input {@code [batch, 20, features]}, output {@code [batch, 1]}. */
    static byte[] model(int features) {
        return new ReferenceNetwork(features).write();
    }

    /** As many windows of inputs, some days quiet and some wild. */
    static float[] windows(int rows, int features) {
        ReferenceNetwork drawn = new ReferenceNetwork(features);
        return drawn.uniform(rows * STEPS * features, 2);
    }

    private byte[] write() {
        float bound = (float) (1 / Math.sqrt(HIDDEN));
        weights("w", bound, 1, GATES * HIDDEN, features);
        weights("r", bound, 1, GATES * HIDDEN, HIDDEN);
        weights("b", bound, 1, 2 * GATES * HIDDEN);
        weights("head", bound, HIDDEN, 1);
        node("Transpose", List.of("x"), "steps", ints("perm", 1, 0, 2));
        node("LSTM", List.of("steps", "w", "r", "b"), "", number("hidden_size", HIDDEN));
        node("Transpose", List.of("last"), "rows", ints("perm", 1, 0, 2));
        node("Flatten", List.of("rows"), "state", number("axis", 1));
        node("MatMul", List.of("state", "head"), "score");
        node("Exp", List.of("score"), "y");
        graph.addInput(value("x", STEPS, features)).addOutput(value("y", 1));
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(14))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private void weights(String name, float bound, int... shape) {
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
        int size = 1;
        for (int length : shape) {
            tensor.addDims(length);
            size *= length;
        }
        for (float weight : uniform(size, bound)) {
            tensor.addFloatData(weight);
        }
        graph.addInitializer(tensor);
    }

    private float[] uniform(int size, float bound) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat(-bound, bound);
        }
        return values;
    }

    private void node(String operator, List<String> in, String out, OnnxMl.AttributeProto... attributes) {
        // An LSTM's outputs are all steps, the last state, the last cell; only the second is asked for.
        List<String> outputs = operator.equals("LSTM") ? List.of(out, "last") : List.of(out);
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(in)
                .addAllOutput(outputs)
                .addAllAttribute(List.of(attributes)));
    }

    private static OnnxMl.AttributeProto number(String name, long value) {
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static OnnxMl.AttributeProto ints(String name, long... values) {
        List<Long> list = new ArrayList<>();
        for (long value : values) {
            list.add(value);
        }
        return OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                .addAllInts(list)
                .build();
    }

    private static OnnxMl.ValueInfoProto value(String name, long... afterBatch) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder()
                .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
        for (long size : afterBatch) {
            shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
