// attack: 73
// verdict: invalid-file
// message: neither a jar nor an ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return Forge.bytes("%PDF-1.7\n%a forecast\n");
    }
}
