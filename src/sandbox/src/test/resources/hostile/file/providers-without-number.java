// attack: own
// verdict: contract-violation
// message: not found
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        var text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("a".repeat(50)).append(i).append('\n');
        }
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes(text.toString()));
        return Forge.zip(entries);
    }
}
