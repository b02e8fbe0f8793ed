// attack: 19
// verdict: timed-out
// limits: day 1
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (int i = 0; i < 16; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            });
        }
        LockSupport.parkNanos(Long.MAX_VALUE);
        return null;
    }
}
