package org.showdown.platform.portfolio;

import java.time.Instant;

/** A version of the conclusion, in Markdown. */
public record Conclusion(String text, Instant savedAt) {
    /** In characters as people count them, not in UTF-16 units. */
    static final int SHORTEST = 50;

    static final int LONGEST = 2_000;
}
