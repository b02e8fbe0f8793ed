// attack: 42, 97
// verdict: accepted
// never: volatility-showdown
// never: hidden
// never: worker
// never: postgres
// never: /work/
// never: /var/tmp
// printed: java.class.path = /opt/box/runner.jar
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        System.getProperties().forEach((key, value) -> System.out.println(key + " = " + value));
        System.out.println(ProcessHandle.current().info());
        return new double[] {0.2, 0.2};
    }
}
