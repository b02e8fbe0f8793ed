// attack: own
// verdict: accepted
// message: jar with Good
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        return Forge.zip(entries);
    }
}
