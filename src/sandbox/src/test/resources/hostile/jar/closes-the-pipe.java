// attack: 34
// verdict: crashed
// message: exit code 1
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            // The runner cannot hand over the answer any more, and ends.
            new FileOutputStream(FileDescriptor.out).close();
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
