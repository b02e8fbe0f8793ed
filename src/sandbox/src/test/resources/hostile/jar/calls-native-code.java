// attack: 40
// verdict: sandbox-violation
// message: no native code
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        var linker = java.lang.foreign.Linker.nativeLinker();
        linker.downcallHandle(
                linker.defaultLookup().find("getpid").get(),
                java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_INT));
        return null;
    }
}
