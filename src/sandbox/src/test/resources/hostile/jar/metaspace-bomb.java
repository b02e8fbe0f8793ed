// attack: 28
// verdict: out-of-memory
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    private static final class Loader extends ClassLoader {
        Class<?> define(byte[] type) {
            return defineClass("Big", type, 0, type.length);
        }
    }

    public double[] forecast(History history, int horizon) {
        byte[] big = ClassFile.of().build(ClassDesc.of("Big"), type -> {
            for (int i = 0; i < 3000; i++) {
                type.withMethodBody("m" + i, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> code.return_());
            }
        });
        List<Object> all = new ArrayList<>();
        while (true) {
            all.add(new Loader().define(big));
        }
    }
}
