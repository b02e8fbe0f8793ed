// attack: 21
// verdict: timed-out
// limits: day 1, total 2
// message: The whole run took longer than 2 s
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        LockSupport.parkNanos(900_000_000);
        return new double[] {0.2, 0.2};
    }
}
