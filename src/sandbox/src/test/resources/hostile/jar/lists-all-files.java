// attack: 42
// verdict: accepted
// never: passwd
// never: /home/
// never: /root/
// never: /var/
// printed: /app/submission
// printed: /opt/box/runner.jar
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        try (Stream<Path> files = Files.walk(Path.of("/"))) {
            files.filter(file -> !file.startsWith("/opt/jre")).forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new double[] {0.2, 0.2};
    }
}
