// attack: 35
// verdict: sandbox-violation or timed-out
// limits: day 2
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public void fit(History history) {
        Thread.ofPlatform().start(() -> {
            try {
                InputStream input = new FileInputStream(FileDescriptor.in);
                while (input.read() >= 0) {
                    Thread.onSpinWait();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        LockSupport.parkNanos(300_000_000);
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
