// attack: own
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // Said to be signed, over other bytes than there are.
        entries.put("META-INF/MANIFEST.MF", Forge.bytes("Manifest-Version: 1.0\r\n\r\nName: Good.class\r\nSHA-256-Digest: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n"));
        entries.put("META-INF/X.SF", Forge.bytes("Signature-Version: 1.0\r\n\r\nName: Good.class\r\nSHA-256-Digest: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n"));
        entries.put("META-INF/X.RSA", new byte[300]);
        return Forge.zip(entries);
    }
}
