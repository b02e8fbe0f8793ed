// attack: 12
// verdict: invalid-file
// message: 256 MiB
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("zeros.bin", new byte[(256 << 20) + 1]);
        return Forge.zip(entries);
    }
}
