package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The lines of a board between sets of rows that cannot be told apart; drawn where the rows stand in the board's own order. */
public final class Ties {

    private Ties() {}

    /**
     * A line above the rows that share a rank.
     *
     * @param rank      theirs
     * @param rows      how many share it on the whole board
     * @param continued whether the set began on the page before
     * @param columns   of the table
     */
    public record Tie(int rank, long rows, boolean continued, int columns) {

        public boolean first() {
            return rank == 1;
        }

        public boolean alone() {
            return rows == 1;
        }
    }

    /** The line above a row of the view, by its index over all pages. */
    static Optional<Tie> above(BoardPart part, int index) {
        BoardView view = part.view();
        if (!part.compared() || view.sort() != SortKey.RANK || view.descending()) {
            return Optional.empty();
        }
        Integer rank = part.shown().rows().get(index).rank();
        if (rank == null) {
            return Optional.empty();
        }
        boolean begins = !rank.equals(rankBefore(part.shown(), index));
        boolean topOfPage = index == part.shown().first();
        if (!begins && !topOfPage) {
            return Optional.empty();
        }
        List<RankedRow> compared =
                part.board().rows().stream().filter(row -> row.rank() != null).toList();
        if (compared.size() == 1) {
            return Optional.empty(); // there is nobody to tell it apart from
        }
        long rows = compared.stream().filter(row -> rank.equals(row.rank())).count();
        return Optional.of(new Tie(rank, rows, !begins, part.columns().size()));
    }

    /** Of the nearest row above that has one; 0 without. A row that has not been compared yet is no border. */
    private static int rankBefore(Shown shown, int index) {
        return IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> shown.rows().get(i).rank())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Integer::intValue)
                .orElse(0);
    }
}
