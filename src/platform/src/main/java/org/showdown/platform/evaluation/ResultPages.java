package org.showdown.platform.evaluation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.EvaluationQueue;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.submission.SubmissionStore;

/** Decides what of a submission one viewer may see, in one place for the page, its events and its downloads. */
@ApplicationScoped
class ResultPages {

    private static final String NOT_RELEASED =
            "The hidden board is shown after the instructor has released it. Until then only whether the hidden run went through is told.";

    private final SubmissionStore submissions;
    private final Assignments assignments;
    private final ResultReader results;
    private final EvaluationQueue places;
    private final QueueStore queue;
    private final ComparableRuns runs;
    private final List<StandingNotes> notes;

    @Inject
    ResultPages(
            SubmissionStore submissions,
            Assignments assignments,
            ResultReader results,
            EvaluationQueue places,
            QueueStore queue,
            ComparableRuns runs,
            @All List<StandingNotes> notes) {
        this.submissions = submissions;
        this.assignments = assignments;
        this.results = results;
        this.places = places;
        this.queue = queue;
        this.runs = runs;
        this.notes = notes;
    }

    /** Who looks; the account is null for nobody's. */
    record Viewer(@Nullable UUID account, boolean instructor) {}

    /** The submission, if this viewer may see it: the owner, an instructor, and everybody for the house's. */
    Optional<Submission> visible(UUID id, Viewer viewer) {
        return submissions
                .find(id)
                .filter(submission -> viewer.instructor()
                        || submission.ofHouse()
                        || (viewer.account() != null && viewer.account().equals(submission.accountId())));
    }

    /** The page's content; empty for a stranger, as if there were no such submission. */
    Optional<ResultPage> page(UUID id, Viewer viewer, @Nullable StatusNotice notice) {
        return visible(id, viewer).map(submission -> page(submission, viewer, notice));
    }

    private ResultPage page(Submission submission, Viewer viewer, @Nullable StatusNotice notice) {
        Assignment assignment = assignments.byId(submission.assignmentId()).orElseThrow();
        boolean revealed = viewer.instructor() || assignment.released();
        boolean queued = submission.status() == SubmissionStatus.QUEUED;
        boolean settled = submission.status().settled();
        return new ResultPage(
                submission,
                assignment.slug(),
                assignment.settings().title(),
                submission.accountId() != null && submission.accountId().equals(viewer.account()),
                viewer.instructor(),
                Progress.of(
                        submission.status(),
                        settled && submission.status() != SubmissionStatus.SCORED
                                ? queue.lastRun(submission.id())
                                : Optional.empty(),
                        queued ? places.place(submission.id()).orElse(null) : null,
                        notice),
                results.find(submission.id(), Board.PUBLIC).orElse(null),
                revealed ? results.find(submission.id(), Board.HIDDEN).orElse(null) : null,
                revealed ? null : NOT_RELEASED,
                settled
                        ? notes.stream()
                                .flatMap(room -> room.about(submission, assignment, revealed).stream())
                                .toList()
                        : List.of(),
                settled ? runs.against(submission, assignment, viewer.account()) : List.of(),
                viewer.instructor() ? queue.history(submission.id()) : List.of());
    }
}
