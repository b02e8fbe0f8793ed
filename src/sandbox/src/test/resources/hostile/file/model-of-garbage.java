// attack: 66
// verdict: invalid-file
// message: ONNX
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] garbage = new byte[1000];
        Arrays.fill(garbage, (byte) 0x3A);
        return garbage;
    }
}
