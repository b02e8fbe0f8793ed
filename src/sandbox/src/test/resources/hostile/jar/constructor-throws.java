// attack: 3
// verdict: crashed
// message: in the constructor
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public Hostile() {
        throw new IllegalArgumentException("in the constructor");
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
