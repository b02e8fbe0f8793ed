// attack: 40
// verdict: sandbox-violation
// message: no native code
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        java.lang.foreign.MemorySegment.ofAddress(0x400000).reinterpret(4096).get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0);
        return null;
    }
}
