// attack: 66
// verdict: invalid-file
// message: ONNX
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] garbage = new byte[100_000];
        new Random(3).nextBytes(garbage);
        garbage[0] = 8;
        garbage[1] = 8;
        return garbage;
    }
}
