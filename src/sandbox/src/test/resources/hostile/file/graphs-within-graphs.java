// attack: 61
// verdict: invalid-file
// message: graphs within each other
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        OnnxMl.GraphProto inner = OnnxMl.GraphProto.newBuilder().addNode(Forge.node("Identity", "x", "z")).build();
        for (int depth = 0; depth < 20; depth++) {
            inner = OnnxMl.GraphProto.newBuilder().addNode(branch(inner)).build();
        }
        var model = Forge.model().toBuilder();
        model.getGraphBuilder().addNode(branch(inner));
        return model.build().toByteArray();
    }

    private static OnnxMl.NodeProto branch(OnnxMl.GraphProto graph) {
        return Forge.node("If", "x", "z").toBuilder()
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("then_branch")
                        .setType(OnnxMl.AttributeProto.AttributeType.GRAPH)
                        .setG(graph))
                .build();
    }
}
