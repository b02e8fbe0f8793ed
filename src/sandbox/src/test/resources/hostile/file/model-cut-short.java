// attack: 66
// verdict: invalid-file
// message: ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] whole = Forge.model().toByteArray();
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
