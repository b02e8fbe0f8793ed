// attack: 73
// verdict: invalid-file
// message: ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return Forge.joined(Forge.model().toByteArray(), Forge.zip(Forge.jar()));
    }
}
