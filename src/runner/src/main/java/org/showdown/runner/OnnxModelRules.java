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

    private static final int DEEPEST = 8;
    private static final Set<String> DOMAINS = Set.of("", "ai.onnx", "ai.onnx.ml");
    private static final Set<String> RANDOM = Set.of(
            "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial", "Bernoulli");

    private int nodes;

    private OnnxModelRules() {}

    /** Checks the bytes of a model and gives its opset. */
    static int check(byte[] bytes) throws RefusedException {
        OnnxMl.ModelProto model;
        try {
            model = OnnxMl.ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw RefusedException.file("The file is not an ONNX model: its protobuf cannot be parsed ("
                    + e.getMessage() + "). Was it cut short, or is it another format?");
        }
        if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
            throw RefusedException.file("The file is not an ONNX model: it has no graph with operators.");
        }
        int opset = opset(model);
        OnnxModelRules rules = new OnnxModelRules();
        rules.graph(model.getGraph(), 0);
        for (OnnxMl.FunctionProto function : model.getFunctionsList()) {
            rules.nodes(function.getNodeList(), 1);
        }
        return opset;
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
        for (OnnxMl.TensorProto tensor : graph.getInitializerList()) {
            inside(tensor);
        }
        for (OnnxMl.SparseTensorProto sparse : graph.getSparseInitializerList()) {
            inside(sparse.getValues());
            inside(sparse.getIndices());
        }
        nodes(graph.getNodeList(), depth);
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
            if (RANDOM.contains(node.getOpType())) {
                throw RefusedException.file(
                        "Expected a model that gives the same forecast each time, found the operator "
                                + node.getOpType() + ".");
            }
            for (OnnxMl.AttributeProto attribute : node.getAttributeList()) {
                attribute(attribute, depth);
            }
        }
    }

    private void attribute(OnnxMl.AttributeProto attribute, int depth) throws RefusedException {
        if (attribute.hasT()) {
            inside(attribute.getT());
        }
        for (OnnxMl.TensorProto tensor : attribute.getTensorsList()) {
            inside(tensor);
        }
        if (attribute.hasSparseTensor()) {
            inside(attribute.getSparseTensor().getValues());
            inside(attribute.getSparseTensor().getIndices());
        }
        if (attribute.hasG()) {
            graph(attribute.getG(), depth + 1);
        }
        for (OnnxMl.GraphProto graph : attribute.getGraphsList()) {
            graph(graph, depth + 1);
        }
    }

    private static void inside(OnnxMl.TensorProto tensor) throws RefusedException {
        if (tensor.getDataLocation() == OnnxMl.TensorProto.DataLocation.EXTERNAL || tensor.getExternalDataCount() > 0) {
            throw RefusedException.file("Expected all weights inside the file, found external data for the tensor "
                    + named(tensor.getName())
                    + ". Save the model as one file (onnx.save_model(model, path, save_as_external_data=False)).");
        }
    }

    /** A name out of the file, short enough for a message. */
    private static String named(String name) {
        return "'" + (name.length() > 80 ? name.substring(0, 80) + "…" : name) + "'";
    }
}
