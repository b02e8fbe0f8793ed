// attack: 4
// verdict: invalid-file
// message: runner's package
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("org/showdown/runner/RunnerMain.class", entries.get("Good.class"));
        return Forge.zip(entries);
    }
}
