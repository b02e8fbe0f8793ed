// attack: own
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] zip = Forge.stored(entries);
        zip[8] = 99;
        zip[Forge.directory(zip) + 10] = 99;
        return zip;
    }
}
