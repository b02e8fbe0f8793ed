// attack: 31
// verdict: output-limit
// message: printed more than
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static {
        while (true) {
            System.err.println("x".repeat(1000));
            if (System.nanoTime() == 0) {
                break;
            }
        }
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
