// attack: 33
// verdict: sandbox-violation
// message: a frame of 1073741824 bytes; at most 1048576
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new FileOutputStream(FileDescriptor.out).write(new byte[] {64, 0, 0, 0, 9});
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
