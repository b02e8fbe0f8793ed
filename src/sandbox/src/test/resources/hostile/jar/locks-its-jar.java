// attack: 54
// verdict: sandbox-violation
// message: Operation not permitted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            // A lock on a file that all boxes share would be a signal from one to another.
            try (FileChannel channel = FileChannel.open(Path.of("/opt/box/runner.jar"))) {
                channel.tryLock(0, 1, true);
            }
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
