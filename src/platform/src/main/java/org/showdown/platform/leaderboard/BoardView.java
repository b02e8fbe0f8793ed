package org.showdown.platform.leaderboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.Slice;

/**
 * One way to look at a board; what is drawn for it is the same for everybody with the same view, but for the marks on own rows.
 *
 * @param frozenAt  the moment whose standing students see; null while they see the live one
 * @param losses    what the rows are judged by
 * @param lens      what the table tells of them
 * @param filter    which of them are shown
 * @param page      1 is the first
 * @param realNames for instructors, who also see a frozen board live
 */
public record BoardView(
        UUID assignment,
        Board board,
        @Nullable Instant frozenAt,
        Losses losses,
        Lens lens,
        Filter filter,
        SortKey sort,
        boolean descending,
        int page,
        boolean realNames) {

    /**
     * What the rows are judged by.
     *
     * @param target  id of the window that is forecast
     * @param horizon trading days ahead
     * @param symbol  empty for the mean over all
     */
    public record Losses(Measure measure, Slice slice, String target, int horizon, String symbol) {}

    /**
     * Which rows are shown; ranks are always those of the whole board.
     *
     * @param entry  empty for all
     * @param search a part of a name, in lower case; empty for all
     */
    public record Filter(String entry, String search) {
        static final Filter NONE = new Filter("", "");
    }

    /** What an address without a query shows. */
    static BoardView plain(Assignment assignment, Board board, boolean realNames) {
        Losses losses = new Losses(
                Measure.QLIKE,
                Slice.ALL,
                assignment.settings().target().id(),
                assignment.settings().horizons().getFirst(),
                "");
        return new BoardView(
                assignment.id(), board, null, losses, Lens.LOSSES, Filter.NONE, SortKey.RANK, false, 1, realNames);
    }

    /** The moment whose standing it shows, without evidence, for that is of the live one; null for the live one. */
    @Nullable
    Instant asOf() {
        return realNames ? null : frozenAt;
    }

    /** The rows in their own order, whatever of them is shown and how: what is read and ranked once for many views. */
    BoardView whole() {
        return new BoardView(assignment, board, asOf(), losses, lens, Filter.NONE, SortKey.RANK, false, 1, false);
    }

    BoardView on(Board other) {
        return new BoardView(assignment, other, frozenAt, losses, lens, filter, sort, descending, 1, realNames);
    }

    BoardView standingOf(@Nullable Instant moment) {
        return new BoardView(assignment, board, moment, losses, lens, filter, sort, descending, page, realNames);
    }

    BoardView by(Losses other) {
        return new BoardView(assignment, board, frozenAt, other, lens, filter, sort, descending, 1, realNames);
    }

    BoardView sorted(SortKey key, boolean down) {
        return new BoardView(assignment, board, frozenAt, losses, lens, filter, key, down, 1, realNames);
    }

    BoardView shown(Filter other) {
        return new BoardView(assignment, board, frozenAt, losses, lens, other, sort, descending, 1, realNames);
    }

    BoardView at(int number) {
        return new BoardView(assignment, board, frozenAt, losses, lens, filter, sort, descending, number, realNames);
    }

    /** The query of this view's address, with its question mark; what is as in a plain view is left out. */
    String query(Assignment of) {
        BoardView plain = plain(of, Board.PUBLIC, realNames);
        StringBuilder query = new StringBuilder();
        add(query, "board", board == plain.board ? "" : board.id());
        add(query, "view", lens == plain.lens ? "" : lens.id());
        add(query, "measure", losses.measure == plain.losses.measure ? "" : losses.measure.id());
        add(query, "regime", losses.slice == plain.losses.slice ? "" : losses.slice.id());
        add(query, "target", losses.target.equals(plain.losses.target) ? "" : losses.target);
        add(query, "horizon", losses.horizon == plain.losses.horizon ? "" : Integer.toString(losses.horizon));
        add(query, "symbol", losses.symbol);
        add(query, "entry", filter.entry);
        add(query, "q", filter.search);
        add(query, "sort", sortId());
        add(query, "dir", directionId());
        add(query, "page", page == 1 ? "" : Integer.toString(page));
        return query.toString();
    }

    /** As in the address: empty for the board's own order. */
    String sortId() {
        return sort == SortKey.RANK ? "" : sort.id();
    }

    /** Empty for the order that the first click on a column gives. */
    String directionId() {
        return descending == sort.descendingFirst(losses.measure) ? "" : descending ? "desc" : "asc";
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
