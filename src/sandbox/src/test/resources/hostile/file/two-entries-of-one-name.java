// attack: 10
// verdict: invalid-file
// message: Good.class
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("Goox.class", entries.get("Good.class"));
        return Forge.replaced(Forge.stored(entries), "Goox", "Good");
    }
}
