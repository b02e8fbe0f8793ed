// attack: 35
// verdict: sandbox-violation or timed-out
// limits: day 2
import module java.base;
import org.showdown.forecaster.*;

// Thief and runner race for each frame. While the thief has had none, no forecast is made: the run cannot end unhurt.
public class Hostile implements VolatilityForecaster {
    private volatile boolean stolen;

    public void fit(History history) {
        Thread.ofPlatform().start(() -> {
            try {
                InputStream input = new FileInputStream(FileDescriptor.in);
                while (input.read() >= 0) {
                    stolen = true;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        LockSupport.parkNanos(300_000_000);
    }

    public double[] forecast(History history, int horizon) {
        while (!stolen) {
            LockSupport.parkNanos(1_000_000);
        }
        return new double[] {0.2, 0.2};
    }
}
