// attack: 39
// verdict: accepted
// printed: CAP_TO_HOST = 1048576
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            ClassLoader runner = history.getClass().getClassLoader();
            Class<?> codec = Class.forName("org.showdown.runner.FrameCodec", true, runner);
            for (Field field : codec.getDeclaredFields()) {
                field.setAccessible(true);
                System.out.println(field.getName() + " = " + field.get(null));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new double[] {0.2, 0.2};
    }
}
