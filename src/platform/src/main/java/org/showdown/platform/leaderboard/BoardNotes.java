package org.showdown.platform.leaderboard;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings.Counted;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.StandingNote;
import org.showdown.platform.evaluation.StandingNotes;
import org.showdown.platform.submission.Submission;
import org.showdown.platform.submission.SubmissionStatus;

/** Says whether a submission stands on the boards, and at which place. */
@ApplicationScoped
@Priority(100)
class BoardNotes implements StandingNotes {

    private final Standings standings;

    BoardNotes(Standings standings) {
        this.standings = standings;
    }

    @Override
    public List<StandingNote> about(Submission submission, Assignment assignment, boolean hiddenShown) {
        if (submission.status() != SubmissionStatus.SCORED && !submission.again()) {
            return List.of(new StandingNote(
                    "Boards",
                    "It stands on no board: only a submission that went through both runs does. What stood before it stands on.",
                    null));
        }
        String board = "/assignments/" + assignment.slug() + "/leaderboard";
        StandingNote open = new StandingNote(
                "Public board",
                onBoard(submission, assignment, Board.PUBLIC),
                new StandingNote.Link(board, "Leaderboard"));
        StandingNote hidden = hiddenShown
                ? new StandingNote(
                        "Hidden board",
                        onBoard(submission, assignment, Board.HIDDEN),
                        new StandingNote.Link(board + "?board=hidden", "Leaderboard"))
                : new StandingNote(
                        "Hidden board",
                        "It is not released yet. Which submission stands there does not depend on hidden losses.",
                        null);
        return List.of(open, hidden);
    }

    private String onBoard(Submission submission, Assignment assignment, Board board) {
        List<LeaderboardRow> rows = standings.rows(assignment, board);
        List<RankedRow> ranked = Ranking.ranked(rows, SortKey.QLIKE, false);
        Optional<RankedRow> own = ranked.stream()
                .filter(row -> row.row().submission().equals(submission.id()))
                .findFirst();
        if (own.isPresent()) {
            Integer rank = own.get().rank();
            return rank == null
                    ? "It stands without a place, for its QLIKE is missing."
                    : "It stands at place " + rank + " of " + ranked.size() + " by QLIKE."
                            + why(submission, assignment);
        }
        return rows.stream()
                .filter(row -> Objects.equals(row.account(), submission.accountId())
                        && Objects.equals(row.reference(), submission.reference())
                        && row.entry().equals(submission.entry()))
                .findFirst()
                .map(row -> "It does not stand: another submission for this entry does." + why(submission, assignment))
                .orElse("It does not stand: instructors’ own trials are not on the board.");
    }

    private static String why(Submission submission, Assignment assignment) {
        if (submission.ofHouse()) {
            return " A reference solution stands with its latest file.";
        }
        return assignment.settings().counted() == Counted.BEST
                ? " Of the attempts for an entry the one with the smallest public QLIKE stands."
                : " Of the attempts for an entry the latest that was scored stands.";
    }
}
