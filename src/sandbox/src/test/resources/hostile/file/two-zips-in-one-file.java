// attack: 10
// verdict: invalid-file
// message: another content
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        // Who walks from the start sees the first, who reads the directory at the end sees the second, under the same names.
        byte[] first = Forge.zip(Forge.jar());
        byte[] second = Forge.zip(Forge.jar("static { System.exit(4); }"));
        return Forge.joined(first, second);
    }
}
