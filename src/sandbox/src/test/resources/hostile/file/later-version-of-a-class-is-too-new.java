// attack: 7
// verdict: invalid-file
// message: Java 55
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] later = entries.get("Good.class").clone();
        later[7] = 99;
        entries.put("META-INF/versions/21/Good.class", later);
        return Forge.zip(entries);
    }
}
