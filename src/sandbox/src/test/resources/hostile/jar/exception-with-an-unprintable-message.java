// attack: 38, 88
// verdict: crashed
// message: a�b
// never: ‮
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        throw new IllegalStateException("a\u0000b\u001b[31m\ud800\u202ec");
    }
}
