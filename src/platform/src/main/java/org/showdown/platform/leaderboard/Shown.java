package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows that a view shows, over all its pages: filtered and sorted.
 *
 * @param rows in the order of the view
 * @param page the one that is shown, at most the last
 */
public record Shown(List<RankedRow> rows, int page) {

    /** Rows of a page: a screenful or three, and about 100 kB. */
    static final int PER_PAGE = 100;

    static Shown of(RankedBoard board, BoardView view, ReferenceTitles titles) {
        List<RankedRow> rows = board.rows().stream()
                .filter(ranked -> isOf(ranked.row(), view.filter().entry()))
                .filter(ranked -> isCalled(ranked.row(), view, titles))
                .sorted(view.sort()
                        .order(
                                view.descending(),
                                view.losses().measure(),
                                view.losses().slice()))
                .toList();
        return new Shown(rows, Math.min(view.page(), pages(rows.size())));
    }

    private static boolean isOf(LeaderboardRow row, String entry) {
        return entry.isEmpty() || (entry.equals(BoardQuery.REFERENCE) ? row.ofHouse() : entry.equals(row.entry()));
    }

    /** By the names that the viewer can read, and no others: a pseudonym is not found by the name behind it. */
    private static boolean isCalled(LeaderboardRow row, BoardView view, ReferenceTitles titles) {
        if (view.filter().search().isEmpty()) {
            return true;
        }
        Stream<String> names = row.ofHouse()
                ? Stream.of(row.publicName(), titles.of(row.publicName()))
                : view.realNames()
                        ? Stream.of(String.valueOf(row.pseudonym()), String.valueOf(row.realName()))
                        : Stream.of(row.publicName());
        return names.anyMatch(
                name -> name.toLowerCase(Locale.ROOT).contains(view.filter().search()));
    }

    private static int pages(int rows) {
        return Math.max(1, (rows + PER_PAGE - 1) / PER_PAGE);
    }

    public int pages() {
        return pages(rows.size());
    }

    /** Index of the page's first row. */
    int first() {
        return (page - 1) * PER_PAGE;
    }

    List<RankedRow> onPage() {
        return rows.subList(first(), Math.min(rows.size(), first() + PER_PAGE));
    }

    /** The index of an owner's first row in this order; empty without one. */
    OptionalInt indexOf(UUID owner) {
        return IntStream.range(0, rows.size())
                .filter(index -> owner.equals(rows.get(index).row().account()))
                .findFirst();
    }

    /** The numbers of the first and the last page and of those around one of them, 0 in the place of a gap. */
    static List<Integer> around(int page, int pages) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }

    static int pageOf(int index) {
        return index / PER_PAGE + 1;
    }
}
