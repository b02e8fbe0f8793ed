package org.showdown.runner;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OnnxModelRulesTest {

    @Test
    void countsTheFloatingPointNumbersOfAllInitialisersAndNothingElse() throws RefusedException {
        GraphProto inner = GraphProto.newBuilder()
                .addInitializer(tensor(TensorProto.DataType.FLOAT16, 5))
                .build();
        GraphProto graph = GraphProto.newBuilder()
                .addInitializer(tensor(TensorProto.DataType.FLOAT, 3, 4))
                .addInitializer(tensor(TensorProto.DataType.DOUBLE)) // a scalar is one number
                .addInitializer(tensor(TensorProto.DataType.INT64, 100)) // axes and shapes are no weights
                .addNode(NodeProto.newBuilder()
                        .setOpType("If")
                        .addAttribute(AttributeProto.newBuilder().setG(inner)))
                .build();

        OnnxModelRules.Checked checked = OnnxModelRules.check(model(graph));

        assertThat(checked).isEqualTo(new OnnxModelRules.Checked(14, 12 + 1 + 5));
    }

    @Test
    void countsWeightsThatAreWrittenAsConstantsOrListsToo() throws RefusedException {
        GraphProto graph = GraphProto.newBuilder()
                .addNode(constant(attribute("value").setT(tensor(TensorProto.DataType.FLOAT, 6, 2))))
                .addNode(constant(attribute("value").setT(tensor(TensorProto.DataType.INT64, 50))))
                .addNode(constant(attribute("value_floats").addFloats(1).addFloats(2)))
                .addNode(constant(attribute("value_float").setF(1)))
                .addNode(NodeProto.newBuilder()
                        .setOpType("Elu")
                        .addAttribute(attribute("alpha").setF(1)))
                .build();

        assertThat(OnnxModelRules.check(model(graph)).parameters()).isEqualTo(12 + 2 + 1);
    }

    @Test
    void aShapeThatPromisesMoreThanAFileCanHoldIsNotBelieved() throws RefusedException {
        GraphProto graph = GraphProto.newBuilder()
                .addInitializer(tensor(TensorProto.DataType.FLOAT, 1L << 40, 1L << 40, 1L << 40))
                .addInitializer(tensor(TensorProto.DataType.FLOAT, -7, 3))
                .addInitializer(tensor(TensorProto.DataType.FLOAT, 2))
                .addNode(NodeProto.newBuilder().setOpType("Relu"))
                .build();

        assertThat(OnnxModelRules.check(model(graph)).parameters()).isEqualTo(2);
    }

    private static NodeProto constant(AttributeProto.Builder value) {
        return NodeProto.newBuilder().setOpType("Constant").addAttribute(value).build();
    }

    private static AttributeProto.Builder attribute(String name) {
        return AttributeProto.newBuilder().setName(name);
    }

    private static byte[] model(GraphProto graph) {
        return ModelProto.newBuilder()
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(14))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static TensorProto tensor(TensorProto.DataType type, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(type.getNumber());
        for (long size : shape) {
            tensor.addDims(size);
        }
        return tensor.build();
    }
}
