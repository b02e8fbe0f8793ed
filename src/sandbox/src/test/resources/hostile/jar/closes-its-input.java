// attack: 34
// verdict: crashed
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            new FileInputStream(FileDescriptor.in).close();
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
