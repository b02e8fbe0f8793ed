// attack: 37
// verdict: contract-violation
// message: found 1000000 values
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        return new double[1_000_000];
    }
}
