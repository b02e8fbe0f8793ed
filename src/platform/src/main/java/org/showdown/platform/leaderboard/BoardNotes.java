package org.showdown.platform.leaderboard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings.Counted;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.StandingNote;
import org.showdown.platform.evaluation.StandingNotes;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;

/** Says whether a submission stands on the boards, and at which place. */
@ApplicationScoped
@Priority(100)
class BoardNotes implements StandingNotes {

    private final Standings standings;
    private final Clock clock;

    BoardNotes(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public List<StandingNote> about(Submission submission, Assignment assignment, boolean hiddenShown) {
        if (submission.status() != SubmissionStatus.SCORED && !submission.again()) {
            return List.of(new StandingNote(
                    "Boards",
                    "It stands on no board: only a submission that went through both runs does. What stood before it stands on.",
                    null));
        }
        String link = "/assignments/" + assignment.slug() + "/leaderboard";
        Instant frozenAt = assignment.frozenAt(clock.instant());
        StandingNote open = new StandingNote(
                "Public board",
                onBoard(submission, assignment, Board.PUBLIC, frozenAt) + rule(submission, assignment),
                link);
        StandingNote hidden = hiddenShown
                ? new StandingNote(
                        "Hidden board", onBoard(submission, assignment, Board.HIDDEN, null), link + "?board=hidden")
                : new StandingNote(
                        "Hidden board",
                        "It is not released yet. Which submission stands there does not depend on hidden losses.",
                        null);
        return List.of(open, hidden);
    }

    private String onBoard(Submission submission, Assignment assignment, Board board, @Nullable Instant frozenAt) {
        if (frozenAt != null && submission.submittedAt().isAfter(frozenAt)) {
            return "The board has been frozen since before this attempt; where it stands is seen when the results are revealed.";
        }
        List<RankedRow> rows = standings.ranked(assignment, board, Slice.ALL, frozenAt);
        Optional<RankedRow> own = rows.stream()
                .filter(row -> row.row().submission().equals(submission.id()))
                .findFirst();
        if (own.isPresent()) {
            return place(own.get(), rows.size()) + (frozenAt == null ? "" : " The board is frozen.");
        }
        boolean another = rows.stream()
                .map(RankedRow::row)
                .anyMatch(row -> Objects.equals(row.account(), submission.accountId())
                        && Objects.equals(row.reference(), submission.reference())
                        && row.entry().equals(submission.entry()));
        return another
                ? "It does not stand: another submission for this entry does."
                : "It does not stand: instructors’ own trials are not on the board.";
    }

    private static String place(RankedRow own, int rows) {
        if (Double.isNaN(own.row().all().qlike())) {
            return "It stands without a place, for its QLIKE is missing.";
        }
        Integer rank = own.rank();
        return rank == null
                ? "It stands in place %d of %d by QLIKE; its rank comes when it has been compared with the others."
                        .formatted(own.place(), rows)
                : "It stands at rank %d of %d rows by QLIKE.".formatted(rank, rows);
    }

    private static String rule(Submission submission, Assignment assignment) {
        if (submission.ofHouse()) {
            return " A reference solution stands with its latest file.";
        }
        if (assignment.settings().counted() == Counted.LAST) {
            return " Of the attempts for an entry the latest that was scored stands.";
        }
        return assignment.settings().ladder()
                ? " Of the attempts for an entry the first stands, until one is better by more than the noise."
                : " Of the attempts for an entry the best on the public board stands.";
    }
}
