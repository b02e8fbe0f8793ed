// attack: own
// verdict: accepted
// never: ‮
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("evil\u202egpj.class.txt", new byte[1]);
        return Forge.zip(entries);
    }
}
