// attack: own
// verdict: accepted or invalid-forecast
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        double[] forecast = {0.2, 0.2};
        Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 100_000; i++) {
                forecast[1] = Double.NaN;
                forecast[1] = 0.2;
            }
        });
        return forecast;
    }
}
