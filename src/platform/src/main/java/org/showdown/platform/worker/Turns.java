package org.showdown.platform.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work that only one process of the whole installation does at a time, whatever became of an earlier one: an advisory lock of the database. */
@ApplicationScoped
public class Turns {
    private static final long PAUSE_MILLIS = 1_000;

    private final DataSource source;

    Turns(DataSource source) {
        this.source = source;
    }

    /**
     * Waits until nobody else works under the key, and works.
     *
     * @param key the same for work that must not overlap
     */
    public void take(long key, Runnable work) {
        try (Connection turn = source.getConnection()) {
            await(turn, key);
            try {
                work.run();
            } finally {
                end(turn, key);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No turn can be taken while the database is away", e);
        }
    }

    private static void await(Connection turn, long key) throws SQLException {
        try (var statement = turn.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            while (true) {
                try (var row = statement.executeQuery()) {
                    if (row.next() && row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The worker stops", e);
        }
    }

    private static void end(Connection turn, long key) throws SQLException {
        try (var statement = turn.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, key);
            statement.execute();
        }
    }
}
