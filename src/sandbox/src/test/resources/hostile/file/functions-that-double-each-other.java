// attack: own
// verdict: invalid-file
// limits: total 6
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        // Thirty functions, each of which calls the one before it twice: a thousand million operators once they are unfolded.
        var model = Forge.model().toBuilder();
        for (int level = 0; level < 30; level++) {
            String inner = level == 0 ? "Neg" : "F" + (level - 1);
            model.addFunctions(OnnxMl.FunctionProto.newBuilder()
                    .setName("F" + level)
                    .setDomain("")
                    .addInput("a")
                    .addOutput("c")
                    .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                    .addNode(Forge.node(inner, "a", "b"))
                    .addNode(Forge.node(inner, "b", "c")));
        }
        model.getGraphBuilder().clearNode().addNode(Forge.mean("x", "m")).addNode(Forge.node("F29", "m", "y"));
        return model.build().toByteArray();
    }
}
