// attack: 31
// verdict: output-limit
// message: printed more than
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            OutputStream raw = new FileOutputStream(FileDescriptor.err);
            while (true) {
                raw.write(new byte[65536]);
            }
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
