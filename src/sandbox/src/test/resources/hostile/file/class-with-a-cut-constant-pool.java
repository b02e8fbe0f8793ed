// attack: 8
// verdict: crashed
// message: ClassFormatError
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] whole = entries.get("Good.class");
        entries.put("Good.class", Arrays.copyOf(whole, whole.length / 2));
        return Forge.zip(entries);
    }
}
