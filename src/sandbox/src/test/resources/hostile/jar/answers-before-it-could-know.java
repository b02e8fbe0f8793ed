// attack: own
// verdict: sandbox-violation
// limits: day 2
// message: an answer to nothing that was asked
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            // Ten forecasts at once: those of days that have not come yet are no forecasts of this model.
            ByteBuffer frame = ByteBuffer.allocate(30).putInt(26).putInt(0).put((byte) 9).put((byte) 1).putInt(2).putDouble(0.5).putDouble(0.5);
            for (int day = 0; day < 10; day++) {
                new FileOutputStream(FileDescriptor.out).write(frame.array());
            }
            LockSupport.parkNanos(Long.MAX_VALUE);
            return null;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
