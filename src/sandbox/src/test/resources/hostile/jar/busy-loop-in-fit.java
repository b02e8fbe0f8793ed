// attack: 19
// verdict: timed-out
// limits: fit 1
// message: The limit of 1 s for fit
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public void fit(History history) {
        while (true) {
            Thread.onSpinWait();
        }
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
