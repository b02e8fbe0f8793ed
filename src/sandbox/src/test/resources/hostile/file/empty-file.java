// attack: 66
// verdict: invalid-file
// message: empty
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        return new byte[0];
    }
}
