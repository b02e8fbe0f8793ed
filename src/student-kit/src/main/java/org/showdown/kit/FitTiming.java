package org.showdown.kit;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How long a fit took, in milliseconds.
 *
 * @param cold the fit that is reported, the first of this process
 * @param warm the median of the fits after it, once the JVM has compiled what they need
 */
record FitTiming(double cold, double warm) {
    private static final int REPEATS = 20;
    private static final long LONGEST_NANOS = 2_000_000_000L;
    private static final double NANOS = 1e6;

    /** A fit and the time that it took. */
    record Timed<T>(T fit, FitTiming timing) {}

    /** Fits once for the result and some times more for the time. */
    static <T> Timed<T> of(Supplier<T> fit) {
        long begun = System.nanoTime();
        T first = fit.get();
        double cold = (System.nanoTime() - begun) / NANOS;
        double[] repeats = new double[REPEATS];
        int count = 0;
        for (long all = System.nanoTime(); count < REPEATS && System.nanoTime() - all < LONGEST_NANOS; count++) {
            begun = System.nanoTime();
            Objects.requireNonNull(fit.get());
            repeats[count] = (System.nanoTime() - begun) / NANOS;
        }
        Arrays.sort(repeats, 0, count);
        return new Timed<>(first, new FitTiming(cold, (repeats[(count - 1) / 2] + repeats[count / 2]) / 2));
    }
}
