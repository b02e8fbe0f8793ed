// attack: 37
// verdict: contract-violation
// message: found null
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        return null;
    }
}
