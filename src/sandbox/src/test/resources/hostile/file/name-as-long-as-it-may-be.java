// attack: own
// verdict: invalid-file
// message: leads out of it
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("x".repeat(60_000) + "/../y", new byte[1]);
        return Forge.zip(entries);
    }
}
