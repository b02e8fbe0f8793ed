// attack: 4
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (String name : List.of("org.showdown.runner.RunnerMain", "org.showdown.runner.Wire", "ai.onnxruntime.OrtEnvironment")) {
            try {
                Class.forName(name);
                throw new IllegalStateException("in sight: " + name);
            } catch (ClassNotFoundException expected) {
                continue;
            }
        }
        return new double[] {0.2, 0.2};
    }
}
