// attack: 62
// verdict: accepted
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var model = Forge.model().toBuilder();
        model.getGraphBuilder().clearNode().addNode(Forge.mean("x", "z0"));
        for (int i = 0; i < 4_990; i++) {
            model.getGraphBuilder().addNode(Forge.node(i % 2 == 0 ? "Sqrt" : "Exp", "z" + i, "z" + (i + 1)));
        }
        model.getGraphBuilder().addNode(Forge.node("Sigmoid", "z4990", "y"));
        return model.build().toByteArray();
    }
}
