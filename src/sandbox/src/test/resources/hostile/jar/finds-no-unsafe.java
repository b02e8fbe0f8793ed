// attack: 40
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (String name : List.of("sun.misc.Unsafe", "jdk.internal.misc.Unsafe")) {
            try {
                Field field = Class.forName(name).getDeclaredField("theUnsafe");
                field.setAccessible(true);
                throw new IllegalStateException("reached " + name);
            } catch (ReflectiveOperationException | InaccessibleObjectException expected) {
                continue;
            }
        }
        return new double[] {0.2, 0.2};
    }
}
