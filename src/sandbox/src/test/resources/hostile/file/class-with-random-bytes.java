// attack: 8
// verdict: crashed
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        byte[] type = entries.get("Good.class");
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            type[10 + random.nextInt(type.length - 10)] = (byte) random.nextInt();
        }
        return Forge.zip(entries);
    }
}
