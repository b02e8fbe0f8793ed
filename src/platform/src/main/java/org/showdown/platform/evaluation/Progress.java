package org.showdown.platform.evaluation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.EvaluationQueue.Place;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;

/**
 * The state of a submission, as its page draws it.
 *
 * @param place     in the queue, when it waits there
 * @param daysDone  of the public run; 0 when not known
 * @param daysTotal of the public run; 0 when not known
 */
public record Progress(SubmissionStatus status, @Nullable Place place, int daysDone, int daysTotal) {

    /** One station on the way; {@code state} is {@code is-done}, {@code is-now}, {@code is-failed} or empty. */
    public record Step(String label, String state) {}

    static Progress of(SubmissionStatus status, @Nullable Place place, @Nullable StatusNotice notice) {
        return notice != null && status == SubmissionStatus.PUBLIC_RUN
                ? new Progress(status, place, notice.daysDone(), notice.daysTotal())
                : new Progress(status, place, 0, 0);
    }

    /** The four stations, as far as they are behind. */
    public List<Step> steps() {
        int now = switch (status) {
            case QUEUED -> 0;
            case PUBLIC_RUN -> 1;
            case HIDDEN_RUN -> 2;
            case SCORED, FAILED, PARKED, CANCELLED -> 3;
        };
        return List.of(step("Queued", 0, now), step("Public run", 1, now), step("Hidden run", 2, now), lastStep(now));
    }

    private static Step step(String label, int index, int now) {
        return new Step(label, index < now ? "is-done" : index == now ? "is-now" : "");
    }

    private Step lastStep(int now) {
        return switch (status) {
            case FAILED, PARKED, CANCELLED -> new Step(status.label(), "is-failed");
            case SCORED -> new Step("Scored", "is-done");
            default -> step("Scored", 3, now);
        };
    }

    /** For example "about 40 seconds"; empty when it is not waiting, or nobody knows. */
    public String expectedWait() {
        Duration wait = place == null ? null : place.expectedWait();
        return wait == null ? "" : words(wait);
    }

    static String words(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        if (seconds < 10) {
            return "a few seconds";
        }
        if (seconds < 90) {
            return "about " + (seconds + 5) / 10 * 10 + " seconds";
        }
        return "about " + Math.round(seconds / 60.0) + " minutes";
    }
}
