// attack: own
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // Two entries for whoever unpacks where case does not count; nobody unpacks.
        entries.put("good.class", entries.get("Good.class"));
        return Forge.zip(entries);
    }
}
