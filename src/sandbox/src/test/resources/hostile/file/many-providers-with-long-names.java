// attack: own
// verdict: contract-violation
// message: found 60
import module java.base;
import org.showdown.sandbox.Forge;

public class Forged {
    public static byte[] file() throws Exception {
        var entries = Forge.jar();
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String name = "L" + "o".repeat(200) + "ng" + i;
            entries.putAll(Forge.classes(name, "public class " + name + """
                     implements org.showdown.forecaster.VolatilityForecaster {
                        public double[] forecast(org.showdown.forecaster.History history, int horizon) { return null; }
                    }
                    """));
            text.append(name).append('\n');
        }
        entries.put("META-INF/services/org.showdown.forecaster.VolatilityForecaster", Forge.bytes(text.toString()));
        return Forge.zip(entries);
    }
}
