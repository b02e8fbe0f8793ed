// attack: own
// verdict: crashed
// message: NullPointerException
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        throw null;
    }
}
