// attack: 50
// verdict: crashed
// message: Too many open files
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            List<Object> open = new ArrayList<>();
            while (true) {
                open.add(new FileInputStream("/app/submission"));
            }
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
