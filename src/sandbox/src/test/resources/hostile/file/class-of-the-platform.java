// attack: 5
// verdict: invalid-file
// message: class of the Java platform
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("java/lang/Math.class", entries.get("Good.class"));
        return Forge.zip(entries);
    }
}
