// attack: 74
// verdict: invalid-file
// message: at most 8388608 bytes, found 8388609
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return new byte[(8 << 20) + 1];
    }
}
