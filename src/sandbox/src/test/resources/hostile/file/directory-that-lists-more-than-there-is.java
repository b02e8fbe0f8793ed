// attack: 10
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] zip = Forge.stored(entries);
        // The first local header is made unreadable for whoever walks through the file.
        zip[2] = 9;
        return zip;
    }
}
