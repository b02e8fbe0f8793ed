// attack: 32
// verdict: sandbox-violation
// message: the runner's own pipe
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[] {127, 127, 127, 127, 1});
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
