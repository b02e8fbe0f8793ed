// attack: 55
// verdict: invalid-file
// message: external data
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        var outside = OnnxMl.TensorProto.newBuilder()
                .setName("w")
                .setDataType(1)
                .addDims(1)
                .setDataLocation(OnnxMl.TensorProto.DataLocation.EXTERNAL)
                .addExternalData(OnnxMl.StringStringEntryProto.newBuilder().setKey("location").setValue("/app/submission"));
        return Forge.model().toBuilder()
                .addFunctions(OnnxMl.FunctionProto.newBuilder()
                        .setName("F")
                        .addAttributeProto(OnnxMl.AttributeProto.newBuilder().setName("value").setT(outside))
                        .addNode(Forge.node("Neg", "a", "b")))
                .build()
                .toByteArray();
    }
}
