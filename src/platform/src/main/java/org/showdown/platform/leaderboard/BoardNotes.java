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
        String link = "/assignments/" + assignment.slug() + "/leaderboard";
        StandingNote open = new StandingNote(
                "Public board", onBoard(submission, assignment, Board.PUBLIC) + rule(submission, assignment), link);
        StandingNote hidden = hiddenShown
                ? new StandingNote(
                        "Hidden board", onBoard(submission, assignment, Board.HIDDEN), link + "?board=hidden")
                : new StandingNote(
                        "Hidden board",
                        "It is not released yet. Which submission stands there does not depend on hidden losses.",
                        null);
        return List.of(open, hidden);
    }

    private String onBoard(Submission submission, Assignment assignment, Board board) {
        List<LeaderboardRow> rows = standings.rows(assignment, board);
        Optional<LeaderboardRow> own = rows.stream()
                .filter(row -> row.submission().equals(submission.id()))
                .findFirst();
        if (own.isPresent()) {
            return place(own.get().all().qlike(), rows);
        }
        boolean another = rows.stream()
                .anyMatch(row -> Objects.equals(row.account(), submission.accountId())
                        && Objects.equals(row.reference(), submission.reference())
                        && row.entry().equals(submission.entry()));
        return another
                ? "It does not stand: another submission for this entry does."
                : "It does not stand: instructors’ own trials are not on the board.";
    }

    private static String place(double qlike, List<LeaderboardRow> rows) {
        if (Double.isNaN(qlike)) {
            return "It stands without a place, for its QLIKE is missing.";
        }
        long better = rows.stream().filter(row -> row.all().qlike() < qlike).count();
        return "It stands at place " + (better + 1) + " of " + rows.size() + " by QLIKE.";
    }

    private static String rule(Submission submission, Assignment assignment) {
        if (submission.ofHouse()) {
            return " A reference solution stands with its latest file.";
        }
        return assignment.settings().counted() == Counted.BEST
                ? " Of the attempts for an entry the best on the public board stands."
                : " Of the attempts for an entry the latest that was scored stands.";
    }
}
