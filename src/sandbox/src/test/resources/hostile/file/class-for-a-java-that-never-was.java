// attack: 8
// verdict: crashed
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.get("Good.class")[7] = 3;
        return Forge.zip(entries);
    }
}
