// attack: 23
// verdict: out-of-memory
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofShared();
        while (true) {
            arena.allocate(16L << 20).fill((byte) 1);
        }
    }
}
