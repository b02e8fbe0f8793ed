// attack: 29
// verdict: crashed
// message: StackOverflowError
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        return forecast(history, horizon + 1);
    }
}
