// attack: 33
// verdict: sandbox-violation
// message: a count of 2147483647
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[] {0, 0, 0, 10, 0, 0, 0, 0, 9, 1, 127, -1, -1, -1});
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
