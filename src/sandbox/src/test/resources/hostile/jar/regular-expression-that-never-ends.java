// attack: 49
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Pattern.compile("(x+x+)+(y|\\1)z").matcher("x".repeat(40)).matches();
        return null;
    }
}
