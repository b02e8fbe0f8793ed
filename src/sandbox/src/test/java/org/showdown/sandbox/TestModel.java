package org.showdown.sandbox;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** ONNX models built field by field: the mean of the window, and whatever a test adds to it. */
final class TestModel {
    static final int DYNAMIC = -1;

    private final OnnxMl.GraphProto.Builder graph =
            OnnxMl.GraphProto.newBuilder().setName("test");
    private final List<OnnxMl.OperatorSetIdProto> opsets = new ArrayList<>(
            List.of(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13).build()));

    /** Input {@code [batch, steps, features]}, output {@code y}, the mean over steps and features. */
    static TestModel mean(long batch, long steps, long features) {
        TestModel model = new TestModel();
        model.input(OnnxMl.TensorProto.DataType.FLOAT, batch, steps, features);
        model.graph.addNode(meanNode("x", "y"));
        return model.output("y", batch);
    }

    static OnnxMl.NodeProto meanNode(String in, String out) {
        return OnnxMl.NodeProto.newBuilder()
                .setOpType("ReduceMean")
                .addInput(in)
                .addOutput(out)
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                        .addInts(1)
                        .addInts(2))
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("keepdims")
                        .setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(0))
                .build();
    }

    /** What the contract asks for, input x and output y, without any operator. */
    static OnnxMl.ModelProto contract() {
        TestModel model = new TestModel()
                .input(OnnxMl.TensorProto.DataType.FLOAT, DYNAMIC, 20, 16)
                .output("y", DYNAMIC);
        return model.build();
    }

    TestModel input(OnnxMl.TensorProto.DataType type, long... shape) {
        graph.clearInput().addInput(value("x", type, shape));
        return this;
    }

    TestModel output(String name, long... shape) {
        graph.addOutput(value(name, OnnxMl.TensorProto.DataType.FLOAT, shape));
        return this;
    }

    TestModel node(String operator, String domain, String in, String out) {
        OnnxMl.NodeProto.Builder node = OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .setDomain(domain)
                .addOutput(out);
        if (!in.isEmpty()) {
            node.addInput(in);
        }
        graph.addNode(node);
        return this;
    }

    TestModel node(OnnxMl.NodeProto node) {
        graph.addNode(0, node);
        return this;
    }

    TestModel initializer(OnnxMl.TensorProto tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    byte[] bytes() {
        return build().toByteArray();
    }

    private OnnxMl.ModelProto build() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addAllOpsetImport(opsets)
                .setGraph(graph)
                .build();
    }

    Path in(Path folder) throws IOException {
        return Files.write(folder.resolve("model.onnx"), bytes());
    }

    private static OnnxMl.ValueInfoProto value(String name, OnnxMl.TensorProto.DataType type, long... shape) {
        OnnxMl.TensorShapeProto.Builder dimensions = OnnxMl.TensorShapeProto.newBuilder();
        for (long size : shape) {
            dimensions.addDim(
                    size == DYNAMIC
                            ? OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("batch")
                            : OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }
}
