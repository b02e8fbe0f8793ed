// attack: 38
// verdict: crashed
// message: exit code 0
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static final class Exit extends RuntimeException {
        @Override
        public String getMessage() {
            System.exit(0);
            return null;
        }
    }

    public double[] forecast(History history, int horizon) {
        throw new Exit();
    }
}
