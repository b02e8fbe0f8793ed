package org.showdown.platform.leaderboard;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;

/** The part of a leaderboard's address that says how to look at it. What is not understood is taken as absent. */
public class BoardQuery {

    @QueryParam("board")
    @Nullable
    String boardId;

    @QueryParam("sort")
    @Nullable
    String sortId;

    @QueryParam("dir")
    @Nullable
    String direction;

    @QueryParam("horizon")
    @Nullable
    String horizonDays;

    Board board() {
        return Board.HIDDEN.id().equals(boardId) ? Board.HIDDEN : Board.PUBLIC;
    }

    SortKey sort() {
        return SortKey.find(sortId);
    }

    boolean descending() {
        return direction == null ? sort().descendingFirst() : direction.equals("desc");
    }

    /** One of the assignment's horizons; the first one is the board's own. */
    int horizon(AssignmentSettings settings) {
        return settings.horizons().stream()
                .filter(days -> days.toString().equals(horizonDays))
                .findFirst()
                .orElseGet(() -> settings.horizons().getFirst());
    }
}
