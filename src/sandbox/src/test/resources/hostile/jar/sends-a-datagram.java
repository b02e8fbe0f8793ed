// attack: 43
// verdict: sandbox-violation
// message: no network
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 9));
            }
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
