// attack: 15
// verdict: crashed
// message: exit code 5
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Thread.ofPlatform().start(() -> System.exit(5));
        LockSupport.parkNanos(Long.MAX_VALUE);
        return null;
    }
}
