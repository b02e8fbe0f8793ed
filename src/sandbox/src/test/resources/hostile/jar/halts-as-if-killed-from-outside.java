// attack: 15
// verdict: crashed
// message: exit code 137
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        // SIGKILL: would it count as our own failure, the attempt would be free.
        Runtime.getRuntime().halt(137);
        return null;
    }
}
