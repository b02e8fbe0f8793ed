// attack: 33
// verdict: sandbox-violation
// message: an answer to nothing that was asked
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            // One forecast of 0.5 for each symbol, ahead of the runner's own answer.
            ByteBuffer frame = ByteBuffer.allocate(30).putInt(26).putInt(0).put((byte) 9).put((byte) 1).putInt(2).putDouble(0.5).putDouble(0.5);
            new FileOutputStream(FileDescriptor.out).write(frame.array());
            return new double[] {0.2, 0.2};
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
