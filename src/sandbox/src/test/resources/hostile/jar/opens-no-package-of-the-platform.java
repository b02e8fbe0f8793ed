// attack: 40
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    public double[] forecast(History history, int horizon) {
        expectRefusal(() -> MethodHandles.privateLookupIn(Runtime.class, MethodHandles.lookup()));
        expectRefusal(() -> Runtime.class.getDeclaredMethod("loadLibrary0", Class.class, String.class).setAccessible(true));
        expectRefusal(() -> Module.class.getDeclaredMethod("implAddEnableNativeAccess").setAccessible(true));
        expectRefusal(() -> Object.class.getModule().addOpens("java.lang", Hostile.class.getModule()));
        expectRefusal(() -> FileDescriptor.class.getDeclaredConstructor(int.class).setAccessible(true));
        return new double[] {0.2, 0.2};
    }

    private interface Attempt {
        void run() throws ReflectiveOperationException;
    }

    private static void expectRefusal(Attempt attempt) {
        try {
            attempt.run();
        } catch (ReflectiveOperationException | RuntimeException expected) {
            return;
        }
        throw new IllegalStateException("the platform is open");
    }
}
