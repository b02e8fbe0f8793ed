// attack: 42
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (String path : List.of("/root", "/home", "/proc", "/proc/self/environ", "/sys", "/etc", "/etc/passwd", "/var", "/run", "/usr/bin", "/bin/sh")) {
            if (new File(path).exists()) {
                throw new IllegalStateException("there is " + path);
            }
        }
        // An OCI runtime cannot be kept from setting HOME; it is the root then.
        for (String name : System.getenv().keySet()) {
            if (!(name + System.getenv(name)).equals("HOME/") && !List.of("LANG", "MALLOC_ARENA_MAX", "LD_LIBRARY_PATH", "PWD").contains(name)) {
                throw new IllegalStateException("there is " + name);
            }
        }
        return new double[] {0.2, 0.2};
    }
}
