// attack: 33
// verdict: sandbox-violation
// message: an answer to nothing that was asked
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 0, 13, 0, 0, 0, 0, 1, 'V', 'O', 'L', 'S', 0, 0, 0, 1});
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
