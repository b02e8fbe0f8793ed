// attack: own
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("aaaa", new byte[1]);
        byte[] zip = Forge.replaced(Forge.stored(entries), "aaaa", "\u00ff\u00fe\u00c0\u0080");
        // The flag for UTF-8 names is set, but these bytes are none.
        return zip;
    }
}
