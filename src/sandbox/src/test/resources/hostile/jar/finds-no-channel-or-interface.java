// attack: 43
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        expectRefusal(() -> SocketChannel.open().close());
        expectRefusal(() -> ServerSocketChannel.open().close());
        expectRefusal(() -> DatagramChannel.open().close());
        expectRefusal(() -> AsynchronousSocketChannel.open().close());
        expectRefusal(() -> new MulticastSocket(0).close());
        expectRefusal(() -> NetworkInterface.networkInterfaces().findAny().orElseThrow(IOException::new));
        return new double[] {0.2, 0.2};
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void expectRefusal(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException | LinkageError expected) {
            return;
        }
        throw new IllegalStateException("there is a network");
    }
}
