// attack: 3
// verdict: contract-violation
// message: Other not a subtype
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.putAll(Forge.classes("Other", "public class Other {}"));
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("Other"));
        return Forge.zip(entries);
    }
}
