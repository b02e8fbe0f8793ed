package org.showdown.platform.submission;

import java.sql.SQLException;
import org.showdown.platform.database.Outage;

/** The database refused or is away: ours to repair, so it is not a checked exception that every caller repeats. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    static DatabaseException of(SQLException cause) {
        return Outage.is(cause) ? new Away(cause) : new DatabaseException(cause);
    }

    /** The database cannot be reached, is being restarted or has no room: the same statement may succeed in a while. */
    public static final class Away extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Away(SQLException cause) {
            super(cause);
        }
    }

    /** Whether the row exists already. */
    public boolean duplicate() {
        return getCause() instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState());
    }
}
