// attack: 25
// verdict: crashed
// message: unable to create native thread
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        while (true) {
            new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)).start();
        }
    }
}
