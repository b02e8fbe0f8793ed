// attack: 17
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        for (int i = 0; i < 20; i++) {
            Thread thread = new Thread(() -> {
                while (true) {
                    try {
                        Thread.sleep(1000);
                    } catch (InterruptedException e) {
                        continue;
                    }
                }
            });
            thread.setDaemon(false);
            thread.start();
        }
        return new double[] {0.2, 0.2};
    }
}
