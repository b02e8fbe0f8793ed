// attack: own
// verdict: invalid-file
// limits: total 6
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        var model = Forge.model().toBuilder();
        model.addFunctions(OnnxMl.FunctionProto.newBuilder()
                .setName("Again")
                .setDomain("")
                .addInput("a")
                .addOutput("b")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .addNode(Forge.node("Again", "a", "b")));
        model.getGraphBuilder().clearNode().addNode(Forge.mean("x", "m")).addNode(Forge.node("Again", "m", "y"));
        return model.build().toByteArray();
    }
}
