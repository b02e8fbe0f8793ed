// attack: 30
// verdict: sandbox-violation
// message: no writable disk
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            Files.writeString(Path.of("/tmp/mine"), "x");
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
