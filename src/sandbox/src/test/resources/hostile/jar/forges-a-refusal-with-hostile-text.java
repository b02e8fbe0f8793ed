// attack: own
// verdict: sandbox-violation
// message: an answer to nothing that was asked
// never: script
// never: ‮
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            byte[] text = "<script>\u0000\u001b[2J\u202e</script>".getBytes(StandardCharsets.UTF_8);
            ByteBuffer frame = ByteBuffer.allocate(14 + text.length).putInt(10 + text.length).putInt(0).put((byte) 11).put((byte) 1);
            new FileOutputStream(FileDescriptor.out).write(frame.putInt(text.length).put(text).array());
            LockSupport.parkNanos(Long.MAX_VALUE);
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
