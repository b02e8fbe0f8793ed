// attack: 14
// verdict: invalid-file
// message: native library
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("lib/fast.DLL", new byte[1]);
        return Forge.zip(entries);
    }
}
