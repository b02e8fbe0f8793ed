package org.showdown.platform.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * What one node tells all others when a submission moves on, over PostgreSQL's NOTIFY.
 *
 * @param daysDone  trading days of the public run forecast so far; 0 in every other state
 * @param daysTotal 0 when the notice is not about progress
 */
public record StatusNotice(UUID submission, UUID assignment, SubmissionStatus status, int daysDone, int daysTotal) {

    /** The channel's name in PostgreSQL. */
    public static final String CHANNEL = "submission_status";

    /** Stands for all notices that may have been missed: it concerns every submission and every board. */
    public static final StatusNotice MISSED = of(new UUID(0, 0), new UUID(0, 0), SubmissionStatus.QUEUED);

    private static final String SEPARATOR = ";";

    public static StatusNotice of(UUID submission, UUID assignment, SubmissionStatus status) {
        return new StatusNotice(submission, assignment, status, 0, 0);
    }

    public boolean progress() {
        return daysTotal > 0;
    }

    public String encoded() {
        return String.join(
                SEPARATOR,
                submission.toString(),
                assignment.toString(),
                status.id(),
                Integer.toString(daysDone),
                Integer.toString(daysTotal));
    }

    /** Empty for a payload that is not ours: anything may be sent on a channel. */
    public static Optional<StatusNotice> decoded(String payload) {
        String[] parts = payload.split(SEPARATOR, -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StatusNotice(
                    UUID.fromString(parts[0]),
                    UUID.fromString(parts[1]),
                    SubmissionStatus.of(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
