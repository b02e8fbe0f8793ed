package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings.Counted;
import org.showdown.platform.assignment.Board;

/** Where somebody stands on a public board, for other rooms; answered from the board as drawn. */
@ApplicationScoped
public class Standings {

    private final BoardCache boards;
    private final LeaderboardStore store;

    Standings(BoardCache boards, LeaderboardStore store) {
        this.boards = boards;
        this.store = store;
    }

    /**
     * Every row of a board at the assignment's first horizon: for each student and entry the submission that counts, and each
     * reference solution once. Whether somebody may see the board is the caller's question.
     */
    public List<LeaderboardRow> rows(Assignment assignment, Board board) {
        return Ranking.standing(
                store.scored(
                        assignment.id(), board, assignment.settings().horizons().getFirst()),
                assignment.settings().counted() == Counted.BEST);
    }

    /**
     * A place on a board.
     *
     * @param rank the best among the account's rows, 1 is first
     * @param rows how many stand there, reference solutions included
     */
    public record Place(int rank, int rows) {}

    /** The account's best place by QLIKE at the assignment's first horizon; empty before its first score. */
    public Optional<Place> onPublicBoard(Assignment assignment, UUID account) {
        DrawnBoard drawn = boards.get(new BoardView(
                assignment.id(),
                Board.PUBLIC,
                assignment.settings().horizons().getFirst(),
                SortKey.QLIKE,
                false,
                assignment.settings().counted() == Counted.BEST,
                false));
        OptionalInt rank = drawn.bestRank(account);
        return rank.isPresent() ? Optional.of(new Place(rank.getAsInt(), drawn.size())) : Optional.empty();
    }
}
