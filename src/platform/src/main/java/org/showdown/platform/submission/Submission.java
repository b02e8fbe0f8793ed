package org.showdown.platform.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.sandbox.SubmissionKind;
import org.showdown.sandbox.Verdict;

/**
 * One upload as stored. Either {@code accountId} (a student's or instructor's) or {@code reference} (a reference solution,
 * submitted by the house) is set, never both.
 *
 * @param attempt  1, 2, 3 … per account and assignment
 * @param sha256   of the file, hexadecimal
 * @param verdict  set exactly when an evaluation has ended
 * @param message  safe to show to the student
 * @param counts   whether it uses up one of the day's attempts
 * @param again    whether it is evaluated again; the result that it has stands until then
 */
public record Submission(
        UUID id,
        UUID assignmentId,
        @Nullable UUID accountId,
        @Nullable String reference,
        String entry,
        SubmissionKind kind,
        String fileName,
        long sizeBytes,
        String sha256,
        int attempt,
        SubmissionStatus status,
        @Nullable Verdict verdict,
        @Nullable String message,
        boolean counts,
        boolean again,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public boolean ofHouse() {
        return reference != null;
    }

    /** The first twelve digits: enough to compare by eye. */
    public String shortSha256() {
        return sha256.substring(0, 12);
    }
}
