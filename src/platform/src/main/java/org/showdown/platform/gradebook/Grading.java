package org.showdown.platform.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.assignment.GradeCriterion;
import org.showdown.platform.assignment.GradeCriterion.Comparison;
import org.showdown.platform.evidence.Evidence;
import org.showdown.platform.evidence.EvidenceView;
import org.showdown.platform.evidence.PairEvidence;
import org.showdown.platform.evidence.Slice;
import org.showdown.platform.leaderboard.LeaderboardRow;
import org.showdown.platform.leaderboard.ReferenceTitles;
import org.showdown.platform.leaderboard.Standings;
import org.showdown.platform.page.Show;
import org.showdown.platform.submission.Submission;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.regime.Regime;

/**
 * Judges a scored submission by the assignment's grade rule: from the scores and the stored evidence, and by the rows that stand on the
 * boards, so that what it says and what the board says is the same.
 */
@ApplicationScoped
class Grading {
    private final Standings standings;
    private final Evidence evidence;
    private final ReferenceTitles titles;
    private final Clock clock;

    Grading(Standings standings, Evidence evidence, ReferenceTitles titles, Clock clock) {
        this.standings = standings;
        this.evidence = evidence;
        this.titles = titles;
        this.clock = clock;
    }

    /** @param hiddenShown whether the hidden board may be spoken of */
    Judgement judge(GradeCriterion criterion, Submission submission, Assignment assignment, boolean hiddenShown) {
        Comparison comparison = criterion.comparison();
        if (comparison == null) {
            return Judgement.of(true, "");
        }
        Board board = comparison.board();
        if (board == Board.HIDDEN && !hiddenShown) {
            return Judgement.open("decided when the hidden board is released");
        }
        if (board == Board.PUBLIC && assignment.frozenAt(clock.instant()) != null) {
            return Judgement.open("decided when the public board is no longer frozen");
        }
        List<LeaderboardRow> rows = standings.rows(assignment, board);
        Optional<LeaderboardRow> own = find(rows, row -> row.submission().equals(submission.id()));
        if (own.isEmpty()) {
            return Judgement.open("decided by the submission that stands for this entry");
        }
        Optional<LeaderboardRow> reference =
                find(rows, row -> comparison.reference().equals(row.reference()));
        if (reference.isEmpty()) {
            return Judgement.open(titles.of(comparison.reference()) + " has no score there yet");
        }
        return comparison.tested()
                ? tested(assignment, comparison, own.get(), reference.get().submission())
                : below(comparison, own.get(), reference.get());
    }

    private static Optional<LeaderboardRow> find(List<LeaderboardRow> rows, Predicate<LeaderboardRow> wanted) {
        return rows.stream().filter(wanted).findFirst();
    }

    private static Judgement below(Comparison comparison, LeaderboardRow own, LeaderboardRow reference) {
        double loss = own.losses(slice(comparison)).qlike();
        double other = reference.losses(slice(comparison)).qlike();
        return Double.isNaN(loss) || Double.isNaN(other)
                ? Judgement.open("a loss is missing there")
                : Judgement.of(loss < other, Show.qlike(loss) + " against " + Show.qlike(other));
    }

    private Judgement tested(Assignment assignment, Comparison comparison, LeaderboardRow own, UUID reference) {
        EvidenceView view = new EvidenceView(
                assignment.id(),
                comparison.board(),
                assignment.settings().target().id(),
                assignment.settings().horizons().getFirst(),
                Loss.QLIKE,
                slice(comparison));
        Optional<PairEvidence> test = evidence.pairs(view, own.submission()).stream()
                .filter(pair -> pair.second().equals(reference))
                .findFirst();
        if (test.isEmpty() || Double.isNaN(test.get().p())) {
            return Judgement.open("there is no test of the two yet; on very few days there is none at all");
        }
        boolean better = test.get().decided() && test.get().statistic() < 0;
        return Judgement.of(
                better,
                "the difference in mean QLIKE is %s, p %s"
                        .formatted(
                                Show.signed(test.get().meanDifference(), 4),
                                Show.probability(test.get().p())));
    }

    private static Slice slice(Comparison comparison) {
        Regime regime = comparison.regime();
        return regime == null ? Slice.ALL : regime == Regime.CALM ? Slice.CALM : Slice.CRISIS;
    }
}
