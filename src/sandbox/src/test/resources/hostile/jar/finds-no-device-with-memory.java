// attack: 24
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (String path : List.of("/dev/zero", "/dev/shm", "/dev/mem", "/dev/full", "/dev/fd", "/dev/kvm", "/dev/fuse")) {
            if (Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new IllegalStateException("there is " + path);
            }
        }
        return new double[] {0.2, 0.2};
    }
}
