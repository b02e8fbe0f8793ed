package org.showdown.platform.reveal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;

/**
 * The showdown's page, before, during and after.
 *
 * @param frozenAt  the moment whose public standing students see now; null while they see the live one
 * @param instructor whether an instructor looks
 * @param readiness for instructors before it begins; null otherwise
 * @param problems  why what was asked for was not done; empty when nothing was
 */
public record ShowdownPage(
        Assignment assignment,
        Reveal reveal,
        @Nullable Instant frozenAt,
        boolean instructor,
        @Nullable Readiness readiness,
        List<String> problems) {

    /** For the field of the announcement: local time in the assignment's zone, to the minute. */
    public String announcedFor() {
        Instant moment = reveal.announcedFor();
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, assignment.settings().zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** Whether students may see it again. */
    public boolean replayed() {
        return reveal.over() && assignment.released();
    }
}
