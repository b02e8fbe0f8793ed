package org.showdown.kit;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How long a fit takes, in milliseconds.
 *
 * @param first the first fit of this process, most of it spent on loading and compiling the library
 * @param warm a fit like those that follow in a program that makes many: the median of the last repetitions
 */
record FitTiming(double first, double warm) {
    private static final int MOST_REPEATS = 400;
    private static final long LONGEST_NANOS = 1_000_000_000L;
    private static final double NANOS = 1e6;

    /** A fit and the time that it took. */
    record Timed<T>(T fit, FitTiming timing) {}

    /** Fits once for the result, and again for up to a second for the time. */
    static <T> Timed<T> of(Supplier<T> fit) {
        long begun = System.nanoTime();
        T result = fit.get();
        double first = (System.nanoTime() - begun) / NANOS;
        double[] repeats = new double[MOST_REPEATS];
        int count = 0;
        long end = System.nanoTime() + LONGEST_NANOS;
        do {
            begun = System.nanoTime();
            Objects.requireNonNull(fit.get());
            repeats[count++] = (System.nanoTime() - begun) / NANOS;
        } while (count < MOST_REPEATS && System.nanoTime() < end);
        // By the last quarter the JVM has compiled what is used.
        double[] measured = Arrays.copyOfRange(repeats, 3 * count / 4, count);
        Arrays.sort(measured);
        return new Timed<>(result, new FitTiming(first, measured[measured.length / 2]));
    }
}
