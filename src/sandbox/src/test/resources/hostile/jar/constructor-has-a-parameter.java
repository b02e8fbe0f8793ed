// attack: 3
// verdict: contract-violation
// message: public constructor without parameters
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public Hostile(int answer) {}

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
