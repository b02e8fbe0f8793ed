// attack: own
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        // A model of six megabytes is large for homework, but honest.
        var model = Forge.model().toBuilder();
        model.getGraphBuilder().addInitializer(OnnxMl.TensorProto.newBuilder()
                .setName("w")
                .setDataType(1)
                .addDims(1_500_000)
                .setRawData(com.google.protobuf.ByteString.copyFrom(new byte[6_000_000])));
        return model.build().toByteArray();
    }
}
