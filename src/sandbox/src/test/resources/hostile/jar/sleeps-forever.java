// attack: 20
// verdict: timed-out
// limits: day 1
// message: The limit of 1 s for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            return null;
        }
        return null;
    }
}
