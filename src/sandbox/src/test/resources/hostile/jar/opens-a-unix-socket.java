// attack: 43
// verdict: sandbox-violation
// message: no network
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            SocketChannel.open(UnixDomainSocketAddress.of("/tmp/s")).close();
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
