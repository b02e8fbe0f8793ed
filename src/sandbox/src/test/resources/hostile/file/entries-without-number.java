// attack: 11
// verdict: invalid-file
// message: at most 10000 entries
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        for (int i = 0; i < 60_000; i++) {
            entries.put("e" + i, new byte[0]);
        }
        return Forge.zip(entries);
    }
}
