// attack: 38
// verdict: crashed
// message: xxx
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        throw new IllegalStateException("x".repeat(10_000_000), new IllegalStateException("y".repeat(10_000_000)));
    }
}
