// attack: 20
// verdict: timed-out
// limits: day 1
// message: for the forecasts of one day
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        Object first = new Object();
        Object second = new Object();
        CountDownLatch held = new CountDownLatch(2);
        Thread.ofPlatform().start(() -> take(second, first, held));
        take(first, second, held);
        return null;
    }

    private static void take(Object one, Object other, CountDownLatch held) {
        synchronized (one) {
            held.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                return;
            }
            synchronized (other) {
                other.notifyAll();
            }
        }
    }
}
