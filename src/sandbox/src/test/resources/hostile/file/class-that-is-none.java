// attack: 8
// verdict: invalid-file
// message: not a Java class
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("Other.class", Forge.bytes("<html>"));
        return Forge.zip(entries);
    }
}
