// attack: 43
// verdict: sandbox-violation
// message: no network
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new Socket("127.0.0.1", 80).close();
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
