// attack: 39
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            Method accessor = history.getClass().getDeclaredMethod("columns");
            accessor.setAccessible(true);
            for (double[] column : (double[][]) accessor.invoke(history)) {
                Arrays.fill(column, 1e6);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        // Its own copy is spoiled; what it is asked for and scored against is elsewhere.
        return new double[] {0.2, 0.2};
    }
}
