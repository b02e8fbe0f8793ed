// attack: 1
// verdict: timed-out
// limits: total 2
// message: 2 s
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static int x = loop();

    static int loop() {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
        return 1;
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
