// attack: 8
// verdict: invalid-file
// message: Java 55
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.get("Good.class")[7] = 99;
        return Forge.zip(entries);
    }
}
