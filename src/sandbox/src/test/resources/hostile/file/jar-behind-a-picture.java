// attack: 73
// verdict: invalid-file
// message: neither a jar nor an ONNX model
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        byte[] png = {(byte) 0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13};
        return Forge.joined(png, Forge.zip(Forge.jar()));
    }
}
