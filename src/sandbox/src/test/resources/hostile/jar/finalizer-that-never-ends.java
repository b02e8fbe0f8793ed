// attack: 49
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static final class Late {
        @Override
        @SuppressWarnings("removal")
        protected void finalize() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    public double[] forecast(History history, int horizon) {
        new Late();
        System.gc();
        return new double[] {0.2, 0.2};
    }
}
