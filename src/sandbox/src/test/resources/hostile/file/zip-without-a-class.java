// attack: own
// verdict: invalid-file
// message: without a Java class
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return Forge.zip(new TreeMap<>(Map.of("a.txt", new byte[3])));
    }
}
