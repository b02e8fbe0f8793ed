// attack: 12, own
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] zip = Forge.zip(entries);
        ByteBuffer numbers = Forge.little(zip);
        // "See the 64-bit field", which is not there.
        numbers.putInt(Forge.directory(zip) + 24, -1);
        return zip;
    }
}
