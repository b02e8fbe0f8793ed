package org.showdown.platform.submission;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused or is away: ours to repair, so it is not a checked exception that every caller repeats. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    static DatabaseException of(SQLException cause) {
        return away(cause.getSQLState()) ? new Away(cause) : new DatabaseException(cause);
    }

    /** The database cannot be reached, is being restarted or has no room: the same statement may succeed in a while. */
    public static final class Away extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Away(SQLException cause) {
            super(cause);
        }
    }

    /** No state: the pool gave no connection. 08: connection; 57P: shut down or starting; 53: no room; 25006: a standby. */
    private static boolean away(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.equals("25006");
    }

    /** Whether the row exists already. */
    public boolean duplicate() {
        return getCause() instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState());
    }
}
