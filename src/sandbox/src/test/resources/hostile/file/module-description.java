// attack: 5
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        // Many a library in a fat jar has one; without a module path nobody reads it.
        entries.putAll(Forge.classes("module-info", "open module evil { requires java.base; uses Runnable; }"));
        return Forge.zip(entries);
    }
}
