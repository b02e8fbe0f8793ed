// attack: own
// verdict: invalid-file
// message: leads out of it
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("G\u0000od.class", entries.get("Good.class"));
        return Forge.zip(entries);
    }
}
