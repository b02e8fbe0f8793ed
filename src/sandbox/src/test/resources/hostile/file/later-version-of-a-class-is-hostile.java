// attack: 7
// verdict: crashed
// message: exit code 4
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("META-INF/MANIFEST.MF", Forge.bytes("Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n"));
        entries.put("META-INF/versions/21/Good.class", Forge.jar("static { System.exit(4); }").get("Good.class"));
        return Forge.zip(entries);
    }
}
