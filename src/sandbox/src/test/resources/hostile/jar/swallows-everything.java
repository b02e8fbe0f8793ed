// attack: 18
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (Throwable anything) {
                continue;
            }
        }
    }
}
