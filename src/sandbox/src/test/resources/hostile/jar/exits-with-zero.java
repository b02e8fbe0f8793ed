// attack: 15
// verdict: crashed
// message: exit code 0
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        System.exit(0);
        return null;
    }
}
