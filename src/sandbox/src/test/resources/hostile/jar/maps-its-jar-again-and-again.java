// attack: 23
// verdict: out-of-memory or timed-out
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try {
            try (FileChannel channel = FileChannel.open(Path.of("/app/submission"))) {
                List<Object> all = new ArrayList<>();
                while (true) {
                    MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                    map.load();
                    all.add(map);
                }
            }
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
