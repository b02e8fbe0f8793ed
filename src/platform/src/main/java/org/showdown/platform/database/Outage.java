package org.showdown.platform.database;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, which the same statement may find again in a while, from a statement that it refuses. */
public final class Outage {

    private Outage() {}

    /** Whether the database cannot be reached, is being restarted or has no room. */
    public static boolean is(SQLException problem) {
        return away(problem.getSQLState());
    }

    /** Whether that is what lies behind a failure. */
    public static boolean isBehind(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.push(failure);
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException problem && is(problem)) {
                return true;
            }
            if (next.getCause() != null) {
                open.push(next.getCause());
            }
            for (Throwable suppressed : next.getSuppressed()) {
                open.push(suppressed);
            }
        }
        return false;
    }

    /** No state: the pool gave no connection. 08: connection; 57P: shut down or starting; 53: no room; 25006: a standby. */
    private static boolean away(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.equals("25006");
    }
}
