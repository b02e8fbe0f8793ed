// attack: 22
// verdict: out-of-memory
// message: 96 MiB
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[100_000]);
        }
    }
}
