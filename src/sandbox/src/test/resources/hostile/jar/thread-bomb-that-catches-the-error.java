// attack: 25
// verdict: timed-out or out-of-memory or crashed
// limits: day 1
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        while (true) {
            try {
                new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)).start();
            } catch (OutOfMemoryError full) {
                Thread.onSpinWait();
            }
        }
    }
}
