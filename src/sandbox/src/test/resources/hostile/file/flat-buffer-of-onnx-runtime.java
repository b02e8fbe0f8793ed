// attack: 64
// verdict: invalid-file
// message: neither
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return Forge.joined(new byte[] {24, 0, 0, 0}, Forge.bytes("ORTM"), new byte[1000]);
    }
}
