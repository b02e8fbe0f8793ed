package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;

/**
 * A board's page but for its rows, which are drawn once for all.
 *
 * @param frozenAt the moment whose standing students see; null while they see the live one
 * @param locked whether the viewer may not see this board yet
 * @param empty  whether there is no row
 */
public record LeaderboardPage(
        Assignment assignment,
        Board board,
        int horizon,
        SortKey sort,
        boolean descending,
        boolean instructor,
        @Nullable Instant frozenAt,
        boolean locked,
        boolean empty) {

    /** A column that can be sorted by. */
    public record Column(String label, String href, String ariaSort) {
        public boolean sorted() {
            return !ariaSort.isEmpty();
        }
    }

    /** Where the rows go; split there when the page is sent. */
    public static final String ROWS_MARK = "\u2063rows\u2063";

    public String rowsMark() {
        return ROWS_MARK;
    }

    public boolean hidden() {
        return board == Board.HIDDEN;
    }

    public List<Integer> horizons() {
        return assignment.settings().horizons();
    }

    public List<Column> columns() {
        return Arrays.stream(SortKey.values()).map(this::column).toList();
    }

    /** A sorted column's link turns the order round. */
    private Column column(SortKey key) {
        boolean current = key == sort;
        boolean down = current ? !descending : key.descendingFirst();
        String ariaSort = !current ? "" : descending ? "descending" : "ascending";
        return new Column(key.label(), address("leaderboard", board, horizon, key, down), ariaSort);
    }

    public String boardHref(String id) {
        return address("leaderboard", Board.of(id), horizon, sort, descending);
    }

    public String horizonHref(int days) {
        return address("leaderboard", board, days, sort, descending);
    }

    /** The rows alone, for the live update. */
    public String rowsHref() {
        return address("leaderboard/rows", board, horizon, sort, descending);
    }

    public String csvHref() {
        return address("leaderboard.csv", board, horizon, sort, descending);
    }

    private String address(String page, Board ofBoard, int days, SortKey key, boolean down) {
        return "/assignments/" + assignment.slug() + "/" + page + "?board=" + ofBoard.id() + "&sort=" + key.id()
                + "&dir=" + (down ? "desc" : "asc") + "&horizon=" + days;
    }
}
