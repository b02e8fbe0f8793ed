// attack: 33
// verdict: sandbox-violation
// message: the runner's own pipe
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    static {
        try {
            // The runner's own answer to the setup: loaded, a class named A.
            new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 0, 14, 0, 0, 0, 0, 7, 0, 0, 0, 1, 'A', 0, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
