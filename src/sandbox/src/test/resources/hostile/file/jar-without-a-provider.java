// attack: 3
// verdict: contract-violation
// message: exactly one forecaster
// message: found none
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.remove("META-INF/services/org.showdown.forecaster.VolatilityForecaster");
        return Forge.zip(entries);
    }
}
