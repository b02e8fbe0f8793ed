// attack: 37
// verdict: invalid-forecast
// message: The forecast for B on day 1
// never: 0.123456789
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, Double.NaN};
    }
}
