package org.showdown.platform.submission;

import java.sql.SQLException;

/** The database refused or is away: ours to repair, so it is not a checked exception that every caller repeats. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String UNIQUE_VIOLATION = "23505";

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the row exists already. */
    public boolean duplicate() {
        return getCause() instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState());
    }
}
