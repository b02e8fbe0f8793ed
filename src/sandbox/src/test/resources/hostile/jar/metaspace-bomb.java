// attack: 28
// verdict: out-of-memory
// limits: day 20, total 40
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        List<Object> all = new ArrayList<>();
        while (true) {
            ClassLoader loader = new ClassLoader(Hostile.class.getClassLoader()) {};
            all.add(java.lang.reflect.Proxy.newProxyInstance(loader, new Class<?>[] {DoubleStream.class}, (proxy, method, arguments) -> null));
        }
    }
}
