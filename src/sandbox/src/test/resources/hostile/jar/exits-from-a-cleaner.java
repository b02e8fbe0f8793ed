// attack: own
// verdict: crashed
// message: exit code 6
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Cleaner.create().register(new Object(), () -> System.exit(6));
        while (true) {
            System.gc();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
