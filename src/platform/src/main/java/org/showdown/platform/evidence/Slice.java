package org.showdown.platform.evidence;

import java.util.Locale;

/** Which days of a board count. */
public enum Slice {
    ALL,
    /** Those of calm months, or calm days: the assignment's rule. */
    CALM,
    CRISIS;

    /** As in the database and in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
