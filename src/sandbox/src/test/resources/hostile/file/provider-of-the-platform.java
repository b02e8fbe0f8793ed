// attack: own
// verdict: contract-violation
// message: found none
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("java.lang.Object"));
        return Forge.zip(entries);
    }
}
