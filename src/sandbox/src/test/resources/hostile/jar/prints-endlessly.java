// attack: 31
// verdict: output-limit
// message: printed more than
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        while (true) {
            System.out.println("look at me");
        }
    }
}
