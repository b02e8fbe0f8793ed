// attack: own
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        Thread worker = Thread.ofPlatform().start(() -> {
            throw new IllegalStateException();
        });
        try {
            worker.join();
        } catch (InterruptedException e) {
            return null;
        }
        return null;
    }
}
