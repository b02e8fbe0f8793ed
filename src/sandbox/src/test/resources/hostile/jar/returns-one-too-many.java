// attack: 37
// verdict: contract-violation
// message: Expected 2 forecasts
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2, 0.2};
    }
}
