package org.showdown.platform.evaluation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Lets a hidden run end only at one of a few moments: a quarter of a second after its beginning, and then each a quarter later than
 * the one before. How long a run took is a number that a submission chooses while it looks at hidden data, and its author can
 * watch when the result comes and when the next job is taken; in milliseconds it would carry twenty bits, so it carries five.
 *
 * <p>The wait is here, before anything is written or freed, so that every way to look at the time sees the same. It costs an eighth of the hidden run on average.
 */
final class HiddenRunPace {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final double STEP = 1.25;

    private HiddenRunPace() {}

    /** Runs, and returns at the next of the moments. An interrupt ends the wait and stays set. */
    static <T> T keep(Supplier<T> run) {
        long began = System.nanoTime();
        T result = run.get();
        long end = began + ending(Duration.ofNanos(System.nanoTime() - began)).toNanos();
        for (long left = end - System.nanoTime();
                left > 0 && !Thread.currentThread().isInterrupted();
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return result;
    }

    /** The first of the moments that is not before the given one. */
    static Duration ending(Duration taken) {
        double moment = FIRST.toNanos();
        while (moment < taken.toNanos()) {
            moment *= STEP;
        }
        return Duration.ofNanos(Math.round(moment));
    }
}
