// attack: 2
// verdict: crashed
// message: Loading the submission threw java.lang.NumberFormatException
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static int x = Integer.parseInt("seven");

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
