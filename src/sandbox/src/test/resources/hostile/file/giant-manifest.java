// attack: 11
// verdict: invalid-file
// message: manifest of at most
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("META-INF/MANIFEST.MF", Forge.bytes("Manifest-Version: 1.0\r\n" + "X: y\r\n".repeat(2_000_000)));
        return Forge.zip(entries);
    }
}
