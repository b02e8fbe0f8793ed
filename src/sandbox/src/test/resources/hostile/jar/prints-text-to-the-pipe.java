// attack: 32
// verdict: sandbox-violation
// message: the runner's own pipe
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        PrintStream real = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        real.println("hello");
        return new double[] {0.2, 0.2};
    }
}
