// attack: 36
// verdict: sandbox-violation
// message: the runner's own pipe
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(FileDescriptor.out))) {
                out.writeObject(new HashMap<>(Map.of("gadget", new Date())));
            }
            LockSupport.parkNanos(Long.MAX_VALUE);
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
