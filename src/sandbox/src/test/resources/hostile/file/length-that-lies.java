// attack: 66
// verdict: invalid-file
// message: ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        // The graph is said to have two gigabytes.
        return new byte[] {8, 8, 0x3A, -1, -1, -1, -1, 7, 1, 2, 3};
    }
}
