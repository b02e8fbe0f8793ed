// attack: 73
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        // The comment of a zip may be anything.
        return Forge.joined(Forge.zip(Forge.jar()), Forge.model().toByteArray());
    }
}
