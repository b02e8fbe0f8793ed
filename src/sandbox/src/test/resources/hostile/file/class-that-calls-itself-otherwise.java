// attack: 8
// verdict: crashed
// message: wrong name
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        entries.put("Bad.class", entries.remove("Good.class"));
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("Bad"));
        return Forge.zip(entries);
    }
}
