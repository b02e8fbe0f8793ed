// attack: own
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        // Field 1000, as often as the file has room for it.
        byte[] unknown = new byte[3 * 1_000_000];
        for (int i = 0; i < unknown.length; i += 3) {
            unknown[i] = (byte) 0xC0;
            unknown[i + 1] = 0x3E;
        }
        return Forge.joined(Forge.model().toByteArray(), unknown);
    }
}
