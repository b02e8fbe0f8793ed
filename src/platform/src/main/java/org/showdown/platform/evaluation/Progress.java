package org.showdown.platform.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.EvaluationQueue.Place;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;

/**
 * The state of a submission, as its page draws it.
 *
 * @param reached   the station that it has come to, or where it ended
 * @param place     in the queue, when it waits there
 * @param daysDone  of the public run; 0 when not known
 * @param daysTotal of the public run; 0 when not known
 */
public record Progress(
        SubmissionStatus status,
        SubmissionStatus reached,
        @Nullable Place place,
        int daysDone,
        int daysTotal) {

    /** The stations on the way to a score. */
    private static final List<SubmissionStatus> WAY = List.of(
            SubmissionStatus.QUEUED, SubmissionStatus.PUBLIC_RUN, SubmissionStatus.HIDDEN_RUN, SubmissionStatus.SCORED);

    /** One station on the way; {@code state} is {@code is-done}, {@code is-now}, {@code is-failed} or empty. */
    public record Step(String label, String state) {}

    /** @param lastRun the run that was begun last, for a submission that came to no score */
    static Progress of(
            SubmissionStatus status,
            Optional<SubmissionStatus> lastRun,
            @Nullable Place place,
            @Nullable StatusNotice notice) {
        SubmissionStatus reached = WAY.contains(status) ? status : lastRun.orElse(SubmissionStatus.QUEUED);
        return notice != null && status == SubmissionStatus.PUBLIC_RUN
                ? new Progress(status, reached, place, notice.daysDone(), notice.daysTotal())
                : new Progress(status, reached, place, 0, 0);
    }

    /** All stations of one that may still be scored or is; of one that ended before, those behind it and how it ended. */
    public List<Step> steps() {
        return WAY.contains(status) ? WAY.stream().map(this::step).toList() : ended();
    }

    private Step step(SubmissionStatus station) {
        boolean behind = station.compareTo(reached) < 0 || status == SubmissionStatus.SCORED;
        return new Step(name(station), behind ? "is-done" : station == reached ? "is-now" : "");
    }

    private List<Step> ended() {
        // A run that failed by the student's file is named; what called it off, or failed by us, is not the run's
        // doing.
        boolean byItsFile = status == SubmissionStatus.FAILED && reached.running();
        String end = byItsFile ? name(reached) + " failed" : status.label();
        return Stream.concat(
                        WAY.stream()
                                .filter(station -> station == SubmissionStatus.QUEUED || station.compareTo(reached) < 0)
                                .map(station -> new Step(name(station), "is-done")),
                        Stream.of(new Step(end, "is-failed")))
                .toList();
    }

    private static String name(SubmissionStatus station) {
        return switch (station) {
            case PUBLIC_RUN -> "Public run";
            case HIDDEN_RUN -> "Hidden run";
            default -> station.label();
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
