// attack: 27
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (int i = 0; i < 200; i++) {
            try {
                Process process = new ProcessBuilder("/opt/jre/bin/java", "-version").start();
                throw new IllegalStateException("a process has started: " + process.pid());
            } catch (IOException expected) {
                continue;
            }
        }
        return new double[] {0.2, 0.2};
    }
}
