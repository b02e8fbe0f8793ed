package org.showdown.platform.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A student's attempts at an assignment on one day.
 *
 * @param perDay   how many the assignment allows
 * @param used     how many of them are used up
 * @param resetsAt when the next day begins, in the assignment's zone
 */
public record Attempts(int perDay, int used, Instant resetsAt) {

    public int left() {
        return Math.max(0, perDay - used);
    }

    /** A calendar day in a zone: 23, 24 or 25 hours, half-open. */
    record Day(Instant from, Instant until) {
        static Day of(Instant moment, ZoneId zone) {
            LocalDate day = moment.atZone(zone).toLocalDate();
            return new Day(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }
}
