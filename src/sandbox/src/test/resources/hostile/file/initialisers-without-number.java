// attack: own
// verdict: invalid-file
// message: at most 20000 tensors of weights
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        var model = Forge.model().toBuilder();
        for (int i = 0; i < 100_000; i++) {
            model.getGraphBuilder().addInitializer(OnnxMl.TensorProto.newBuilder().setName("w" + i).setDataType(1).addDims(1).addFloatData(1));
        }
        return model.build().toByteArray();
    }
}
