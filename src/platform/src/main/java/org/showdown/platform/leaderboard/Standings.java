package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings.Counted;
import org.showdown.platform.assignment.Board;
import org.showdown.volatility.loss.LossSummary;

/** What stands on a board and where, for other rooms. */
@ApplicationScoped
public class Standings {

    private final BoardCache boards;
    private final LeaderboardStore store;
    private final Clock clock;

    Standings(BoardCache boards, LeaderboardStore store, Clock clock) {
        this.boards = boards;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Every row of a board at the assignment's first horizon: for each student and entry the submission that counts, and each
     * reference solution once. Whether somebody may see the board is the caller's question.
     */
    public List<LeaderboardRow> rows(Assignment assignment, Board board) {
        return rows(assignment, board, null);
    }

    /** The same as it stood at a moment; null for now. */
    public List<LeaderboardRow> rows(Assignment assignment, Board board, @Nullable Instant asOf) {
        return Ranking.standing(
                store.scored(
                        assignment.id(), board, assignment.settings().horizons().getFirst(), asOf),
                assignment.settings().counted() == Counted.BEST);
    }

    /**
     * A place on a board.
     *
     * @param rank the best among the account's rows, 1 is first
     * @param rows how many stand there, reference solutions included
     */
    public record Place(int rank, int rows) {}

    /** A student's best place by QLIKE at the assignment's first horizon, on the board as students see it; empty before its first score. */
    public Optional<Place> onPublicBoard(Assignment assignment, UUID account) {
        DrawnBoard drawn = boards.get(new BoardView(
                assignment.id(),
                Board.PUBLIC,
                assignment.frozenAt(clock.instant()),
                assignment.settings().horizons().getFirst(),
                SortKey.QLIKE,
                false,
                assignment.settings().counted() == Counted.BEST,
                false));
        OptionalInt rank = drawn.bestRank(account);
        return rank.isPresent() ? Optional.of(new Place(rank.getAsInt(), drawn.size())) : Optional.empty();
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
     * The rows of the house and of one account at the assignment's first horizon, as they stand now.
     *
     * @param account null for a viewer without submissions
     */
    public Compared comparable(Assignment assignment, Board board, @Nullable UUID account) {
        int horizon = assignment.settings().horizons().getFirst();
        List<LeaderboardRow> standing = Ranking.standing(
                store.scored(assignment.id(), board, horizon, null),
                assignment.settings().counted() == Counted.BEST);
        List<Standing> comparable = Ranking.ranked(standing, SortKey.QLIKE, false).stream()
                .map(RankedRow::row)
                .filter(row -> row.ofHouse() || (account != null && account.equals(row.account())))
                .map(row -> new Standing(
                        row.submission(), row.reference(), row.entry(), row.all(), row.calm(), row.crisis()))
                .toList();
        return new Compared(comparable, standing.size());
    }
}
