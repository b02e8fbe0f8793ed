// attack: 10
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // The local header of the first entry says another name than the directory.
        byte[] zip = Forge.stored(entries);
        zip[30] = 'H';
        return zip;
    }
}
