// attack: 40
// verdict: crashed
// message: UnsatisfiedLinkError
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    private static native int getpid();

    public double[] forecast(History history, int horizon) {
        return new double[] {getpid(), 0.2};
    }
}
