// attack: 15
// verdict: crashed
// message: exit code 70
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Runtime.getRuntime().halt(70);
        return null;
    }
}
