// attack: 40
// verdict: sandbox-violation
// message: no native code
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        System.load("/opt/jre/lib/libnet.so");
        return null;
    }
}
