package org.showdown.platform.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;

/**
 * A student's submissions for an assignment, newest first, and which of them go to the hidden board.
 *
 * @param open    whether a final submission can still be chosen
 * @param refusal why the last choice was not taken; null at first
 */
public record MySubmissionsPage(
        Assignment assignment,
        List<Line> lines,
        boolean open,
        @Nullable String refusal) {

    /**
     * A submission in the list.
     *
     * @param qlike  on the public board; null without a score
     * @param chosen whether it is the final one of its entry
     */
    public record Line(Submission submission, @Nullable Double qlike, boolean chosen) {

        /** Whether it has a score that stands. */
        public boolean scored() {
            return qlike != null && (submission.status() == SubmissionStatus.SCORED || submission.again());
        }
    }

    static MySubmissionsPage of(
            Assignment assignment,
            List<Submission> submissions,
            Map<UUID, Double> qlike,
            Set<UUID> chosen,
            Instant now,
            @Nullable String refusal) {
        return new MySubmissionsPage(
                assignment,
                submissions.stream()
                        .map(submission ->
                                new Line(submission, qlike.get(submission.id()), chosen.contains(submission.id())))
                        .toList(),
                open(assignment, now),
                refusal);
    }

    /** Whoever has seen the hidden board may no longer choose what stands on it. */
    static boolean open(Assignment assignment, Instant now) {
        return assignment.takesFiles(now);
    }

    /** Whether there is something to choose from. */
    public boolean choosable() {
        return lines.stream().anyMatch(Line::scored);
    }
}
