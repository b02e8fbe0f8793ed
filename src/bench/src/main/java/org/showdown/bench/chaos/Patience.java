package org.showdown.bench.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long something is waited for. */
enum Patience {
    /** An installation's first start makes the market. */
    START(Duration.ofMinutes(3)),
    /** All submissions, and the silence of workers that died last. */
    REST(Duration.ofMinutes(15)),
    /** What a dead process left is cleaned up by its successor. */
    CLEANING(Duration.ofSeconds(30));

    private static final int POLL_MILLIS = 100;

    private final Duration limit;

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** Asked again and again. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    /** Waits; false if the condition does not hold within the time. */
    boolean holds(Condition condition) throws IOException, InterruptedException, SQLException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    /** Waits, or fails. */
    void await(String what, Condition condition) throws IOException, InterruptedException, SQLException {
        if (!holds(condition)) {
            throw new IOException("waited in vain for " + what);
        }
    }
}
