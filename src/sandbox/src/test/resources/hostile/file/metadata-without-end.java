// attack: 71
// verdict: accepted
// never: <script>
import module java.base;
import org.showdown.sandbox.Forge;
import ai.onnx.proto.OnnxMl;

public class Forged {
    public static byte[] file() throws Exception {
        var model = Forge.model().toBuilder().setDocString("<script>" + "d".repeat(2_000_000));
        for (int i = 0; i < 50_000; i++) {
            model.addMetadataProps(OnnxMl.StringStringEntryProto.newBuilder().setKey("k" + i).setValue("<script>"));
        }
        model.getGraphBuilder().setDocString("g".repeat(1_000_000)).setName("n".repeat(100_000));
        return model.build().toByteArray();
    }
}
