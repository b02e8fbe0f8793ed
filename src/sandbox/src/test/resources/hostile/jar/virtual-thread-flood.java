// attack: 26
// verdict: out-of-memory
// message: 96 MiB
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        while (true) {
            Thread.ofVirtual().start(() -> {
                // So that the flood ends soon on a busy machine too.
                byte[] ballast = new byte[20_000];
                LockSupport.parkNanos(Long.MAX_VALUE);
                Objects.requireNonNull(ballast);
            });
        }
    }
}
