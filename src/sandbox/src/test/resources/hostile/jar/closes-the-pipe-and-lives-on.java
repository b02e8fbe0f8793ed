// attack: 34
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new FileOutputStream(FileDescriptor.out).close();
            LockSupport.parkNanos(Long.MAX_VALUE);
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
