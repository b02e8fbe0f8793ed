// attack: 71, own
// verdict: contract-violation
// message: control character in '<script>
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        String name = "<script>\u0000" + "x".repeat(1_500_000);
        var model = Forge.model().toBuilder();
        model.getGraphBuilder().getInputBuilder(0).setName(name);
        model.getGraphBuilder().clearNode().addNode(Forge.mean(name, "y"));
        return model.build().toByteArray();
    }
}
