// attack: 73
// verdict: invalid-file
// message: not a readable jar
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] zip = Forge.zip(entries);
        return Arrays.copyOf(zip, zip.length / 2);
    }
}
