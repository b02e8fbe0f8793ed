package org.showdown.platform.worker;

import com.github.kagkarlsson.scheduler.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.DatabaseException;

/**
 * The database's time: this machine's clock, corrected by how far it is off. Workers judge each other by the age of a heartbeat;
 * by clocks of their own, one that runs a minute ahead would take everybody's jobs over.
 */
@ApplicationScoped
class DatabaseClock implements Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    /** A difference that is worth a line in the log. */
    private static final Duration WRONG = Duration.ofSeconds(5);

    private final Database database;
    private final java.time.Clock local;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(Database database, java.time.Clock local) {
        this.database = database;
        this.local = local;
    }

    @Override
    public Instant now() {
        return local.instant().plus(ahead);
    }

    /** Compares the clocks; keeps the last correction when the database is away. */
    void compare() {
        try {
            Instant before = local.instant();
            Instant there = database.now();
            Instant after = local.instant();
            Instant here = before.plus(Duration.between(before, after).dividedBy(2));
            Duration found = Duration.between(here, there);
            if (found.abs().compareTo(WRONG) > 0 && ahead.abs().compareTo(WRONG) <= 0) {
                LOG.warnf(
                        "This machine's clock is %d s off the database's; the database's time is used",
                        found.toSeconds());
            }
            ahead = found;
        } catch (DatabaseException e) {
            LOG.debug("The clocks could not be compared", e);
        }
    }
}
