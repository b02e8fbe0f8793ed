// attack: 49
// verdict: timed-out
// limits: day 1
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        double x = 0;
        for (long i = 0; ; i++) {
            java.lang.invoke.MethodHandle handle = java.lang.invoke.MethodHandles.constant(double.class, x);
            for (int depth = 0; depth < 100; depth++) {
                handle = java.lang.invoke.MethodHandles.filterReturnValue(handle, java.lang.invoke.MethodHandles.identity(double.class));
            }
            try {
                x += (double) handle.invokeExact() + 1;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
