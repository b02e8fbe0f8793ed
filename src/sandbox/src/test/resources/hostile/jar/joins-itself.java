// attack: own
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            return null;
        }
        return null;
    }
}
