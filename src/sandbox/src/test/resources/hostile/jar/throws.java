// attack: 38
// verdict: crashed
// message: java.lang.IllegalStateException: no luck
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        throw new IllegalStateException("no luck");
    }
}
