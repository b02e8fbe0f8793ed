// attack: 51
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setIn(InputStream.nullInputStream());
        System.setProperties(new Properties());
        System.setProperty("java.io.tmpdir", "/nowhere");
        Locale.setDefault(Locale.of("ar", "SA"));
        TimeZone.setDefault(TimeZone.getTimeZone("GMT+14"));
        Thread.currentThread().setContextClassLoader(null);
        Thread.currentThread().setName("\u0000");
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        Thread.currentThread().interrupt();
        return new double[] {0.2, 0.2};
    }
}
