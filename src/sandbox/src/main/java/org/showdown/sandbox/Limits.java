package org.showdown.sandbox;

import java.time.Duration;

/**
 * What a submission may use.
 *
 * @param fit wall time of {@code fit}, once
 * @param perDay wall time of all forecasts of one trading day
 * @param total wall time of everything together, as long as somebody waits for the submission; also the basis of the limit
 *     on processor time
 * @param memoryMiB memory that the submission itself may use, in MiB: the Java heap of a jar, the native memory of a model
 * @param fileBytes size of the submitted file, in bytes
 * @param outputBytes what the submission may print in a run, in bytes; more ends it. The first {@link #KEPT_OUTPUT} are kept
 */
public record Limits(Duration fit, Duration perDay, Duration total, int memoryMiB, long fileBytes, int outputBytes) {

    /** Of what a submission prints, so many bytes are kept to be shown. */
    public static final int KEPT_OUTPUT = 64 * 1024;

    /** Generous for homework: a GARCH in Java fits 21 symbols in seconds, an LSTM answers a day in milliseconds. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofMinutes(10), 512, 32L << 20, 1 << 20);

    /** Loading the class or the model, static initialisers included, has this long at most. */
    private static final Duration LOAD = Duration.ofSeconds(20);

    public Limits {
        if (fit.isNegative()
                || fit.isZero()
                || perDay.isNegative()
                || perDay.isZero()
                || total.isNegative()
                || total.isZero()) {
            throw new IllegalArgumentException("Time limits must be greater than zero");
        }
        if (memoryMiB < 32 || memoryMiB > 16_384) {
            throw new IllegalArgumentException("The memory limit must be 32 to 16384 MiB, not " + memoryMiB);
        }
        if (fileBytes < 1 || outputBytes < 1) {
            throw new IllegalArgumentException("Size limits must be greater than zero");
        }
    }

    /** Wall time to load the submission: 20 seconds, or the time for everything where that is less. */
    public Duration load() {
        return LOAD.compareTo(total) < 0 ? LOAD : total;
    }
}
