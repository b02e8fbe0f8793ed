package org.showdown.platform.reveal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an assignment's showdown is.
 *
 * @param announcedFor when the class was told that it is; null where nothing was said
 * @param preparedAt   when it began, and what it shows was fixed; null before
 * @param frozenAt     the moment whose public standing it begins with; null before it began, and where there was no freeze
 * @param endedAt      null before
 */
public record Reveal(
        @Nullable Instant announcedFor,
        @Nullable Instant preparedAt,
        @Nullable Instant frozenAt,
        @Nullable Instant endedAt) {

    static final Reveal NONE = new Reveal(null, null, null, null);

    public boolean begun() {
        return preparedAt != null;
    }

    public boolean on() {
        return begun() && !over();
    }

    public boolean over() {
        return endedAt != null;
    }
}
