// attack: 3
// verdict: contract-violation
// message: Goood
// message: not found
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("Goood"));
        return Forge.zip(entries);
    }
}
