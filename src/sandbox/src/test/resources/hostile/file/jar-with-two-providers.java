// attack: 3
// verdict: contract-violation
// message: found 2
// message: Good
// message: Better
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        var better = Forge.classes("Better", """
                import org.showdown.forecaster.*;
                public class Better implements VolatilityForecaster {
                    public double[] forecast(History history, int horizon) { return null; }
                }
                """);
        entries.putAll(better);
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes("Good\nBetter\n"));
        return Forge.zip(entries);
    }
}
