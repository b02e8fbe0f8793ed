package org.showdown.platform.setup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;
import org.showdown.platform.database.Outage;

/** The first question to the database: a process that starts while the database restarts waits for it. */
@ApplicationScoped
class FirstContact {

    private static final Logger LOG = Logger.getLogger(FirstContact.class);

    private final DataSource database;

    FirstContact(DataSource database) {
        this.database = database;
    }

    /**
     * Waits for a minute at most.
     *
     * @throws SQLException          if the database does not come
     * @throws IllegalStateException if it refuses us
     */
    @Retry(maxRetries = -1, delay = 1_000, maxDuration = 60_000, retryOn = SQLException.class)
    void await() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.isValid(0);
        } catch (SQLException e) {
            if (!Outage.is(e)) {
                throw new IllegalStateException("The database refuses us: " + e.getMessage(), e);
            }
            LOG.warnf("Waiting for the database: %s", e.getMessage());
            throw e;
        }
    }
}
