package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Slice;
import org.showdown.volatility.loss.LossSummary;

/** What stands on a board and where, for other rooms. */
@ApplicationScoped
public class Standings {

    private final BoardCache boards;
    private final BoardRows boardRows;
    private final LeaderboardStore store;
    private final StandingRules rules;
    private final Clock clock;

    Standings(BoardCache boards, BoardRows boardRows, LeaderboardStore store, StandingRules rules, Clock clock) {
        this.boards = boards;
        this.boardRows = boardRows;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Every row of a board at the assignment's first horizon: for each student and entry the submission that counts, and each
     * reference solution once. Whether somebody may see the board is the caller's question.
     */
    public List<LeaderboardRow> rows(Assignment assignment, Board board) {
        return Ranking.standing(store.scored(assignment, board), rules.of(assignment, board));
    }

    /** The rows of the public board as students see it: while it is frozen those of the freeze. */
    public List<LeaderboardRow> shownToStudents(Assignment assignment) {
        return Ranking.standing(
                store.scored(
                        assignment,
                        Board.PUBLIC,
                        assignment.settings().horizons().getFirst(),
                        assignment.frozenAt(clock.instant())),
                rules.of(assignment, Board.PUBLIC));
    }

    /**
     * The rows of a board in its own order, by QLIKE against the assignment's own target: read anew, not as it was drawn last.
     *
     * @param asOf the moment whose standing it is, ranked without evidence; null for now
     */
    public List<RankedRow> ranked(Assignment assignment, Board board, Slice slice, @Nullable Instant asOf) {
        BoardView plain = BoardView.plain(assignment, board, false);
        BoardView.Losses losses = plain.losses();
        BoardView view = plain.standingOf(asOf)
                .by(new BoardView.Losses(losses.measure(), slice, losses.target(), losses.horizon(), losses.symbol()));
        return boardRows.read(assignment, view).rows();
    }

    /**
     * A place on a board.
     *
     * @param rank the best among the account's rows, 1 is first; shared by all that cannot be told apart
     * @param rows how many stand there, reference solutions included
     */
    public record Place(int rank, int rows) {}

    /** A student's best place by QLIKE at the assignment's first horizon, on the board as students see it; empty before its first score. */
    public Optional<Place> onPublicBoard(Assignment assignment, UUID account) {
        RankedBoard board = boards.ranked(
                assignment,
                BoardView.plain(assignment, Board.PUBLIC, false).standingOf(assignment.frozenAt(clock.instant())));
        return board.rows().stream()
                .filter(row -> account.equals(row.row().account()))
                .filter(row -> !Double.isNaN(row.row().all().qlike()))
                .map(row -> row.rank() == null ? row.place() : row.rank()) // by loss until it has been compared
                .min(Comparator.naturalOrder())
                .map(rank -> new Place(rank, board.rows().size()));
    }

    /**
     * A submission that stands on a board, without a word about whose it is but the viewer's.
     *
     * @param reference the reference solution's name; null for one of the viewer's own
     * @param entry     the slot that it was submitted for
     */
    public record Standing(
            UUID submission,
            @Nullable String reference,
            String entry,
            LossSummary all,
            LossSummary calm,
            LossSummary crisis) {}

    /**
     * A board as one viewer may compare its models.
     *
     * @param comparable the house's and the viewer's own, by QLIKE
     * @param rows       how many stand there, those of classmates included
     */
    public record Compared(List<Standing> comparable, int rows) {}

    /**
     * The rows of the house and of one account at the assignment's first horizon.
     *
     * @param account null for a viewer without submissions
     * @param live    whether they are those that stand now, for instructors; students see a frozen board as it stood
     */
    public Compared comparable(Assignment assignment, Board board, @Nullable UUID account, boolean live) {
        List<LeaderboardRow> standing =
                live || board == Board.HIDDEN ? rows(assignment, board) : shownToStudents(assignment);
        List<Standing> comparable = Places.byLoss(standing, row -> row.all().qlike()).stream()
                .map(RankedRow::row)
                .filter(row -> row.ofHouse() || (account != null && account.equals(row.account())))
                .map(row -> new Standing(
                        row.submission(), row.reference(), row.entry(), row.all(), row.calm(), row.crisis()))
                .toList();
        return new Compared(comparable, standing.size());
    }
}
