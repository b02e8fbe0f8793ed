// attack: 38
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static final class Slow extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    public double[] forecast(History history, int horizon) {
        throw new Slow();
    }
}
