// attack: own
// verdict: crashed
// message: forecast threw java.lang.IllegalStateException
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        throw new IllegalStateException("infrastructure-failure: the box was ended from outside");
    }
}
