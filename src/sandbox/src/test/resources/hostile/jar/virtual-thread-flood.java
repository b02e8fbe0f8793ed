// attack: 26
// verdict: out-of-memory
// message: 96 MiB
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        byte[] ballast = new byte[1000];
        while (true) {
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(Long.MAX_VALUE);
                Objects.requireNonNull(ballast);
            });
        }
    }
}
