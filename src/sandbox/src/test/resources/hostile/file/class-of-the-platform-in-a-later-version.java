// attack: 5, 7
// verdict: invalid-file
// message: class of the Java platform
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("META-INF/MANIFEST.MF", Forge.bytes("Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n"));
        entries.put("META-INF/versions/21/java/lang/Math.class", entries.get("Good.class"));
        return Forge.zip(entries);
    }
}
