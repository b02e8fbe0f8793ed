// attack: 62
// verdict: invalid-file
// message: at most 5000 operators
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var model = Forge.model().toBuilder();
        for (int i = 0; i < 100_000; i++) {
            model.getGraphBuilder().addNode(Forge.node("Identity", "x", "z" + i));
        }
        return model.build().toByteArray();
    }
}
