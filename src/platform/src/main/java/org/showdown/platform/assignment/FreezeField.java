package org.showdown.platform.assignment;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads how long before its due date an assignment's public board is frozen. */
final class FreezeField {
    private static final String NAME = "freeze-before";

    private FreezeField() {}

    /** @return null where the board is never frozen, and, with a problem noted, where the duration cannot be used */
    static @Nullable Duration read(Fields fields, @Nullable LocalDateTime opens, @Nullable LocalDateTime due) {
        Duration before = fields.optional(NAME, "a duration such as 2 days or 36 h, or nothing", Quantity::duration);
        if (before == null || opens == null || due == null) {
            return before;
        }
        if (before.isZero() || !due.minus(before).isAfter(opens)) {
            fields.problem(
                    NAME,
                    "must begin after opens (" + opens + ") and before due (" + due + "), found "
                            + Quantity.write(before));
        }
        return before;
    }
}
