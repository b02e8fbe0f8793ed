// attack: 15
// verdict: crashed
// message: exit code 7
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Runtime.getRuntime().halt(7);
        return null;
    }
}
