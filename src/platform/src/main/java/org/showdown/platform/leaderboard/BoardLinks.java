package org.showdown.platform.leaderboard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Slice;

/** The addresses that a board's page leads to: each holds the whole view. */
public final class BoardLinks {

    private final Assignment assignment;
    private final BoardView view;

    BoardLinks(Assignment assignment, BoardView view) {
        this.assignment = assignment;
        this.view = view;
    }

    /**
     * A table's column.
     *
     * @param href     sorts by it, or turns the order round; null where the column is no order
     * @param ariaSort empty unless the table is sorted by it
     * @param regime   whose mark it bears; empty for none
     */
    public record Column(String label, @Nullable String href, String ariaSort, String regime) {
        public boolean sorted() {
            return !ariaSort.isEmpty();
        }

        Column of(Slice slice) {
            return new Column(label, href, ariaSort, slice == Slice.ALL ? "" : slice.id());
        }
    }

    Column sorting(String label, SortKey key) {
        boolean current = key == view.sort();
        boolean first = key.descendingFirst(view.losses().measure());
        boolean down = current ? !view.descending() : first;
        String ariaSort = !current ? "" : view.descending() ? "descending" : "ascending";
        return new Column(label, page(view.sorted(key, down)), ariaSort, "");
    }

    private String page(BoardView other) {
        return at("leaderboard", other);
    }

    private String at(String page, BoardView other) {
        return "/assignments/" + assignment.slug() + "/" + page + other.query(assignment);
    }

    /** This view's own address. */
    public String self() {
        return page(view);
    }

    /** Where the form sends what was chosen. */
    public String board() {
        return "/assignments/" + assignment.slug() + "/leaderboard";
    }

    public String on(String boardId) {
        return page(view.on(Board.of(boardId)));
    }

    public String number(int page) {
        return page(view.at(page));
    }

    /** The shown page's rows alone, for the live update. */
    public String rows() {
        return at("leaderboard/rows", view);
    }

    public String csv() {
        return at("leaderboard.csv", view.at(1));
    }

    /** Everybody's rows again. */
    public String unfiltered() {
        return page(view.shown(BoardView.Filter.NONE));
    }

    public String findMe() {
        return with(page(view.at(1)), "find=me");
    }

    public String evidence() {
        return at("leaderboard/evidence", judged());
    }

    String evidencePage(int number) {
        return at("leaderboard/evidence", judged().at(number));
    }

    /** The tests of this view on another board. */
    public String evidenceOn(String boardId) {
        return at("leaderboard/evidence", judged().on(Board.of(boardId)));
    }

    /** The same rows by what they are judged by, as the board shows them. */
    public String back() {
        return page(judged());
    }

    /** Every row against this one. */
    public String evidence(UUID row) {
        return with(evidence(), "row=" + row);
    }

    /** What rows are judged by, without what is shown of them. */
    private BoardView judged() {
        return BoardView.plain(assignment, view.board(), view.realNames()).by(view.losses());
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }
}
