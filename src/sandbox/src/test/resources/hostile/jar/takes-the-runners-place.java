// attack: own
// verdict: accepted or sandbox-violation or timed-out or crashed
// limits: day 2
// never: the future waits
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        // Reads the host's frames and answers them itself, numbers and all; it still sees one day at a time.
        try {
            DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            while (true) {
                ByteBuffer asked = ByteBuffer.wrap(in.readNBytes(in.readInt()));
                int question = asked.getInt();
                if (asked.get() == 5) {
                    if (in.available() > 0) {
                        throw new IllegalStateException("the future waits on the pipe");
                    }
                    ByteBuffer answer = ByteBuffer.allocate(30).putInt(26).putInt(question);
                    out.write(answer.put((byte) 9).put((byte) 1).putInt(2).putDouble(0.5).putDouble(0.5).array());
                }
            }
        } catch (IOException end) {
            return null;
        }
    }
}
