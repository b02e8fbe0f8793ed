// attack: 37
// verdict: invalid-forecast
// message: below 1e-100
// never: 0.123456789
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, Double.MIN_VALUE};
    }
}
