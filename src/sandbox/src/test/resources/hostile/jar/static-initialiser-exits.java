// attack: 15
// verdict: crashed
// message: exit code 0
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static {
        System.exit(0);
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
