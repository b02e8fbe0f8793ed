// attack: 22
// verdict: out-of-memory
// message: 96 MiB
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Thread.ofPlatform().start(() -> {
            StringBuilder text = new StringBuilder("x");
            while (true) {
                text.append(text);
            }
        });
        LockSupport.parkNanos(Long.MAX_VALUE);
        return null;
    }
}
