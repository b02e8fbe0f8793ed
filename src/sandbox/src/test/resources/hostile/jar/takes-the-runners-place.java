// attack: own
// verdict: accepted or sandbox-violation or timed-out or crashed
// limits: day 2
// never: the future waits
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public void fit(History history) {
        Thread.ofPlatform().daemon().start(Hostile::serve);
    }

    /** Reads the host's frames before the runner does, and answers them itself; it still sees one day at a time. */
    private static void serve() {
        try {
            DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            while (true) {
                ByteBuffer asked = ByteBuffer.wrap(in.readNBytes(in.readInt()));
                int question = asked.getInt();
                if (asked.get() == 5) {
                    if (in.available() > 0) {
                        System.out.println("the future waits on the pipe");
                    }
                    ByteBuffer answer = ByteBuffer.allocate(30).putInt(26).putInt(question);
                    out.write(answer.put((byte) 9).put((byte) 1).putInt(2).putDouble(0.5).putDouble(0.5).array());
                }
            }
        } catch (IOException end) {
            throw new UncheckedIOException(end);
        }
    }

    public double[] forecast(History history, int horizon) {
        return new double[] {0.2, 0.2};
    }
}
