// attack: own
// verdict: sandbox-violation
// message: an answer to nothing that was asked
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            byte[] text = new byte[1_000_000];
            Arrays.fill(text, (byte) 'x');
            ByteBuffer frame = ByteBuffer.allocate(14 + text.length).putInt(10 + text.length).putInt(0).put((byte) 11).put((byte) 1);
            new FileOutputStream(FileDescriptor.out).write(frame.putInt(text.length).put(text).array());
            LockSupport.parkNanos(Long.MAX_VALUE);
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
