// attack: own
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] zip = Forge.stored(entries);
        zip[6] |= 1;
        zip[Forge.directory(zip) + 8] |= 1;
        return zip;
    }
}
