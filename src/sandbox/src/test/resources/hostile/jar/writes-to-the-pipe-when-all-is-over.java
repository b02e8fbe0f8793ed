// attack: own
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Thread.ofPlatform().start(() -> {
            try {
                // The last day's answer is given by then; nobody reads what comes after it.
                while (history.size() < 25) {
                    return;
                }
                LockSupport.parkNanos(200_000_000);
                new FileOutputStream(FileDescriptor.out).write(new byte[1000]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new double[] {0.2, 0.2};
    }
}
