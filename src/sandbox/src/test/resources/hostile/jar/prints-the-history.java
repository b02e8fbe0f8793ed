// attack: 93
// verdict: accepted
// never: 0.123456789
// printed: [
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        System.out.println(Arrays.toString(history.realisedVariance("A").tail(3)));
        return new double[] {0.2, 0.2};
    }
}
