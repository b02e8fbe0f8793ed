// attack: 8
// verdict: crashed
// message: UnsupportedClassVersionError
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // The minor version 65535 marks a class that needs --enable-preview.
        entries.get("Good.class")[4] = -1;
        entries.get("Good.class")[5] = -1;
        return Forge.zip(entries);
    }
}
