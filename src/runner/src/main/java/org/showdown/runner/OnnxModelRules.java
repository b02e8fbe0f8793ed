package org.showdown.runner;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Set;

/**
 * What a model may contain, checked before ONNX Runtime sees it: operators of the standard's own domains, weights inside
 * the file, nothing random, and no more nodes than a load time allows.
 */
final class OnnxModelRules {
    static final int MOST_NODES = 5_000;

    static final int MOST_WEIGHTS = 20_000;

    private static final int DEEPEST = 8;
    private static final long MOST_NUMBERS = 1L << 31;
    private static final Set<Integer> FLOATS = Set.of(
            OnnxMl.TensorProto.DataType.FLOAT.getNumber(),
            OnnxMl.TensorProto.DataType.DOUBLE.getNumber(),
            OnnxMl.TensorProto.DataType.FLOAT16.getNumber(),
            OnnxMl.TensorProto.DataType.BFLOAT16.getNumber());
    private static final Set<String> DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml");
    private static final Set<String> RANDOM = Set.of(
            "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli");

    private int nodes;
    private int weights;
    private long parameters;

    private OnnxModelRules() {}

    /**
     * What was found in a model that may be loaded.
     *
     * @param parameters floating-point numbers that the file holds as weights: in initialisers, constants and lists of an
     *     operator; those that scale inputs are among them
     */
    record Checked(int opset, long parameters) {}

    static Checked check(byte[] bytes) throws RefusedException {
        OnnxMl.ModelProto model;
        try {
            model = OnnxMl.ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw RefusedException.file("The file is not an ONNX model: its protobuf cannot be parsed ("
                    + e.getMessage() + "). Was it cut short, or is it another format?");
        }
        if (model.getTrainingInfoCount() > 0) {
            throw RefusedException.file("Expected a model for inference, found training information in it.");
        }
        if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
            throw RefusedException.file("The file is not an ONNX model: it has no graph with operators.");
        }
        int opset = opset(model);
        OnnxModelRules rules = new OnnxModelRules();
        rules.graph(model.getGraph(), 0);
        printable("input", model.getGraph().getInputList());
        printable("output", model.getGraph().getOutputList());
        for (OnnxMl.FunctionProto function : model.getFunctionsList()) {
            rules.function(function);
        }
        return new Checked(opset, rules.parameters);
    }

    private static int opset(OnnxMl.ModelProto model) throws RefusedException {
        long opset = 0;
        for (OnnxMl.OperatorSetIdProto set : model.getOpsetImportList()) {
            if (!DOMAINS.contains(set.getDomain())) {
                throw RefusedException.file("Expected operators of the ONNX standard only, found the operator set "
                        + named(set.getDomain()) + ".");
            }
            if (set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx")) {
                opset = set.getVersion();
            }
        }
        if (opset < 7 || opset > 100) {
            throw RefusedException.file(
                    "Expected a version of the ONNX operator set of 7 or later, found " + opset + ".");
        }
        return (int) opset;
    }

    private void graph(OnnxMl.GraphProto graph, int depth) throws RefusedException {
        if (depth > DEEPEST) {
            throw RefusedException.file("Expected at most " + DEEPEST + " graphs within each other, found more.");
        }
        weights += graph.getInitializerCount() + graph.getSparseInitializerCount();
        if (weights > MOST_WEIGHTS) {
            throw RefusedException.file("Expected at most " + MOST_WEIGHTS + " tensors of weights, found more.");
        }
        for (OnnxMl.TensorProto tensor : graph.getInitializerList()) {
            weight(tensor);
        }
        for (OnnxMl.SparseTensorProto sparse : graph.getSparseInitializerList()) {
            weight(sparse);
        }
        nodes(graph.getNodeList(), depth);
    }

    private void function(OnnxMl.FunctionProto function) throws RefusedException {
        for (OnnxMl.AttributeProto attribute : function.getAttributeProtoList()) {
            attribute(attribute, 1);
        }
        nodes(function.getNodeList(), 1);
    }

    private void nodes(List<OnnxMl.NodeProto> list, int depth) throws RefusedException {
        nodes += list.size();
        if (nodes > MOST_NODES) {
            throw RefusedException.file(
                    "Expected at most " + MOST_NODES + " operators, found more. Is a loop unrolled?");
        }
        for (OnnxMl.NodeProto node : list) {
            if (!DOMAINS.contains(node.getDomain())) {
                throw RefusedException.file("Expected operators of the ONNX standard only, found "
                        + named(node.getOpType()) + " of " + named(node.getDomain()) + ".");
            }
            if (RANDOM.contains(node.getOpType()) || isDropoutOfTraining(node)) {
                throw RefusedException.file(
                        "Expected a model that gives the same forecast each time, found the operator "
                                + node.getOpType() + ".");
            }
            for (OnnxMl.AttributeProto attribute : node.getAttributeList()) {
                attribute(attribute, depth);
                parameters += attribute.getFloatsCount();
                if (attribute.getName().equals("value_float")) {
                    parameters++;
                }
            }
        }
    }

    /** At inference Dropout passes its input on; with its third input it may zero what it likes. */
    private static boolean isDropoutOfTraining(OnnxMl.NodeProto node) {
        return node.getOpType().equals("Dropout")
                && node.getInputCount() > 2
                && !node.getInput(2).isEmpty();
    }

    private void attribute(OnnxMl.AttributeProto attribute, int depth) throws RefusedException {
        if (attribute.hasT()) {
            weight(attribute.getT());
        }
        for (OnnxMl.TensorProto tensor : attribute.getTensorsList()) {
            weight(tensor);
        }
        if (attribute.hasSparseTensor()) {
            weight(attribute.getSparseTensor());
        }
        for (OnnxMl.SparseTensorProto sparse : attribute.getSparseTensorsList()) {
            weight(sparse);
        }
        if (attribute.hasG()) {
            graph(attribute.getG(), depth + 1);
        }
        for (OnnxMl.GraphProto graph : attribute.getGraphsList()) {
            graph(graph, depth + 1);
        }
    }

    /** By its shape, whatever it promises: no tensor holds more numbers than a file has bytes. */
    private void count(OnnxMl.TensorProto tensor) {
        if (!FLOATS.contains(tensor.getDataType())) {
            return;
        }
        long numbers = 1;
        for (long size : tensor.getDimsList()) {
            numbers = Math.max(0, Math.min(size, MOST_NUMBERS)) * numbers;
            if (numbers > MOST_NUMBERS) {
                return; // a lie, which ONNX Runtime refuses
            }
        }
        parameters += numbers;
    }

    private void weight(OnnxMl.SparseTensorProto sparse) throws RefusedException {
        weight(sparse.getValues());
        inside(sparse.getIndices());
    }

    private void weight(OnnxMl.TensorProto tensor) throws RefusedException {
        inside(tensor);
        count(tensor);
    }

    private static void inside(OnnxMl.TensorProto tensor) throws RefusedException {
        if (tensor.getDataLocation() == OnnxMl.TensorProto.DataLocation.EXTERNAL || tensor.getExternalDataCount() > 0) {
            throw RefusedException.file("Expected all weights inside the file, found external data for the tensor "
                    + named(tensor.getName())
                    + ". Save the model as one file (onnx.save_model(model, path, save_as_external_data=False)).");
        }
    }

    /** ONNX Runtime's Java side ends a name at U+0000, and would look for the rest of it in vain. */
    private static void printable(String what, List<OnnxMl.ValueInfoProto> values) throws RefusedException {
        for (OnnxMl.ValueInfoProto value : values) {
            if (value.getName().chars().anyMatch(Character::isISOControl)) {
                throw RefusedException.contract("Expected a printable name of the " + what
                        + ", found a control character in " + named(value.getName()) + ".");
            }
        }
    }

    /** A name out of the file, short enough for a message. */
    private static String named(String name) {
        return "'" + (name.length() > 80 ? name.substring(0, 80) + "…" : name) + "'";
    }
}
