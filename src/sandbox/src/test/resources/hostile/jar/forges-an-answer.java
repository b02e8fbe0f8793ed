// attack: 33
// verdict: sandbox-violation
// message: an answer to nothing that was asked
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public void fit(History history) {
        // A well-formed answer to a question that was not asked: forecasts during the fit.
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 0, 10, 0, 0, 0, 0, 9, 1, 0, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
