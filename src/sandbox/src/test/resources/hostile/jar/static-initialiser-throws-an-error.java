// attack: 2
// verdict: crashed
// message: java.lang.AssertionError: not today
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static {
        if (true) {
            throw new AssertionError("not today");
        }
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
