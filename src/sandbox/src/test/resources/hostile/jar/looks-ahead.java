// attack: 39, 96
// verdict: accepted
import module java.base;
import org.showdown.forecaster.*;

public class Hostile implements VolatilityForecaster {
    private static final double PLANTED = 0.123456789;
    private final java.util.Set<Object> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private double today;
    private boolean foundToday;
    public double[] forecast(History h, int d) {
        seen.clear();
        foundToday = false;
        try {
            int waiting = new java.io.FileInputStream(java.io.FileDescriptor.in).available();
            if (waiting > 0) { throw new IllegalStateException("bytes of the future wait on the pipe: " + waiting); }
            today = h.vix().last();
            walk(h, 0);
            walk(Thread.currentThread(), 0);
            // The runner's own classes: out of sight by name, but not of reflection.
            ClassLoader runner = h.getClass().getClassLoader();
            for (String name : new String[] {"RunnerMain", "JarSubmission", "GrowingHistory", "Wire", "FrameCodec"}) {
                for (var field : Class.forName("org.showdown.runner." + name, false, runner).getDeclaredFields()) {
                    if (java.lang.reflect.Modifier.isStatic(field.getModifiers())) { field.setAccessible(true); walk(field.get(null), 0); }
                }
            }
            scan(new java.io.File("/app"));
            scan(new java.io.File("/tmp"));
        } catch (java.io.IOException | ReflectiveOperationException e) { throw new IllegalStateException(e); }
        if (!foundToday) { throw new IllegalStateException("the search is blind: it did not even find today"); }
        return new double[] {0.2, 0.2};
    }
    private void scan(java.io.File file) throws java.io.IOException {
        if (file.isDirectory()) { for (var f : file.listFiles()) { scan(f); } return; }
        byte[] bytes = java.nio.file.Files.readAllBytes(file.toPath());
        if (file.getName().equals("submission")) { return; }
        throw new IllegalStateException("an unexpected file of " + bytes.length + " bytes: " + file);
    }
    private void walk(Object o, int depth) throws ReflectiveOperationException {
        if (o == null || depth > 60 || !seen.add(o)) { return; }
        if (o instanceof double[] values) {
            for (double v : values) { foundToday |= v == today; if (v == PLANTED) { throw new IllegalStateException("found tomorrow"); } }
            return;
        }
        if (o instanceof Object[] array) { for (Object e : array) { walk(e, depth + 1); } return; }
        for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass()) {
            for (var field : c.getDeclaredFields()) {
                if (field.getType().isPrimitive() || java.lang.reflect.Modifier.isStatic(field.getModifiers())) { continue; }
                try { field.setAccessible(true); } catch (RuntimeException platform) { continue; }
                walk(field.get(o), depth + 1);
            }
        }
    }
}
