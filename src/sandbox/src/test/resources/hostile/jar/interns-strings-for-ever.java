// attack: own
// verdict: out-of-memory or timed-out
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        List<String> all = new ArrayList<>();
        for (long i = 0; ; i++) {
            all.add(("text " + i).intern());
        }
    }
}
