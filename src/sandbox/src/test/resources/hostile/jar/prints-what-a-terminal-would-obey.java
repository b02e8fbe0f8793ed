// attack: own
// verdict: accepted
// printed: plain
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        System.out.println("\u001b]0;owned\u0007\u001b[2J\u0000 plain \u202e turned");
        return new double[] {0.2, 0.2};
    }
}
