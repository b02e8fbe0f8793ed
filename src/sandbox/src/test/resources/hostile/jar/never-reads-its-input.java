// attack: 35
// verdict: sandbox-violation
// message: an answer to nothing that was asked
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public void fit(History history) {
        // Answers in the runner's place and stays, so that the days that follow are never read.
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 0, 5, 0, 0, 0, 0, 8});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LockSupport.parkNanos(Long.MAX_VALUE);
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
