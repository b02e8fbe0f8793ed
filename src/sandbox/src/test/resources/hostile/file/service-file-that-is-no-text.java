// attack: own
// verdict: contract-violation
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", new byte[] {-1, -2, 0, 7, -128});
        return Forge.zip(entries);
    }
}
