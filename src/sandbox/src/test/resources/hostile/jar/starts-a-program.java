// attack: 27
// verdict: sandbox-violation
// message: no other process
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new ProcessBuilder("/opt/jre/bin/java").start();
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
