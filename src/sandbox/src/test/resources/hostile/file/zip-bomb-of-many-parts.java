// attack: 12
// verdict: invalid-file
// message: 256 MiB
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        for (int i = 0; i < 300; i++) {
            entries.put("zeros" + i, new byte[1 << 20]);
        }
        return Forge.zip(entries);
    }
}
