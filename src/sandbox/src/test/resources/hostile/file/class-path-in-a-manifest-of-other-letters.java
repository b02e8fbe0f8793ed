// attack: 5
// verdict: invalid-file
// message: names other jars in Class-Path
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("meta-inf/Manifest.mf", Forge.bytes("Manifest-Version: 1.0\r\nclass-path: /opt/box/runner.jar\r\n\r\n"));
        return Forge.zip(entries);
    }
}
