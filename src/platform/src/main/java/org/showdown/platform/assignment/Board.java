package org.showdown.platform.assignment;

import java.util.Locale;

/** A leaderboard of an assignment. */
public enum Board {
    /** Scored on the validation days, whose data students have. */
    PUBLIC,
    /** Scored on the test days, which nobody outside the course's staff has seen. */
    HIDDEN;

    /** @return the name in the database and in addresses */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Board of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
