// attack: 10
// verdict: invalid-file
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] zip = Forge.zip(entries);
        Forge.little(zip).putShort(zip.length - 12, (short) 9000).putShort(zip.length - 14, (short) 9000);
        return zip;
    }
}
