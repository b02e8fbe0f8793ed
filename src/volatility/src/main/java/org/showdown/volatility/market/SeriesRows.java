package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one symbol as they stand in its files, and which of them make a series: every day once, in order.
 *
 * <p>Where days are out of order, as few rows as possible are refused: one mistyped date far in the future must not cost
 * all rows after it. A file that runs from the newest day to the oldest as a whole is read backwards.
 */
final class SeriesRows {
    /** One row that was read: where it stands and what it says. */
    record Row(String file, long line, LocalDate day, Bar bar) {}

    /** Fewer rows than this in falling order are taken for disorder, not for a newest-first file. */
    private static final int FEWEST_NEWEST_FIRST = 5;

    /** A market that is open on weekends has two days in seven there; less than this share are stray rows. */
    private static final double STRAY_WEEKEND_SHARE = 0.05;

    private final String symbol;
    private final List<Row> rows = new ArrayList<>();

    SeriesRows(String symbol) {
        this.symbol = symbol;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** The rows that are kept, oldest first; the others are refused. */
    List<Row> accept(Refusals refusals) {
        if (isInOrder()) {
            return rows;
        }
        List<Row> kept = withoutStrayWeekends(rows, refusals);
        kept = withoutDuplicates(kept, refusals);
        if (isNewestFirst(kept)) {
            kept = kept.reversed();
        }
        return withoutDisorder(kept, refusals);
    }

    /** The usual case: weekdays only, each after the one before. */
    private boolean isInOrder() {
        LocalDate before = LocalDate.MIN;
        for (Row row : rows) {
            if (!row.day.isAfter(before) || TradingCalendar.isWeekend(row.day)) {
                return false;
            }
            before = row.day;
        }
        return true;
    }

    private List<Row> withoutStrayWeekends(List<Row> from, Refusals refusals) {
        long weekends =
                from.stream().filter(row -> TradingCalendar.isWeekend(row.day)).count();
        if (weekends == 0 || weekends > STRAY_WEEKEND_SHARE * from.size()) {
            return from;
        }
        List<Row> kept = new ArrayList<>();
        for (Row row : from) {
            if (TradingCalendar.isWeekend(row.day)) {
                refuse(
                        refusals,
                        row,
                        RefusedRow.Reason.WEEKEND,
                        row.day + " is a " + dayName(row.day) + "; " + symbol
                                + " has too few such days to be traded on weekends");
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    private static String dayName(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    }

    private List<Row> withoutDuplicates(List<Row> from, Refusals refusals) {
        Map<LocalDate, Row> first = new HashMap<>();
        List<Row> kept = new ArrayList<>(from.size());
        for (Row row : from) {
            Row before = first.putIfAbsent(row.day, row);
            if (before == null) {
                kept.add(row);
            } else {
                refuse(
                        refusals,
                        row,
                        RefusedRow.Reason.DUPLICATE_DAY,
                        row.day + " of " + symbol + " stands in line " + before.line + " already");
            }
        }
        return kept;
    }

    private static boolean isNewestFirst(List<Row> from) {
        if (from.size() < FEWEST_NEWEST_FIRST) {
            return false;
        }
        for (int i = 1; i < from.size(); i++) {
            if (!from.get(i).day.isBefore(from.get(i - 1).day)) {
                return false;
            }
        }
        return true;
    }

    /** Keeps a longest run of rows in rising order; of two that exchange places, the first. */
    private List<Row> withoutDisorder(List<Row> from, Refusals refusals) {
        int size = from.size();
        // Walking from the end, heads[k] is the latest possible first row of a rising run of k + 1 rows.
        int[] heads = new int[size];
        int[] next = new int[size];
        Arrays.fill(next, -1);
        int longest = 0;
        for (int i = size - 1; i >= 0; i--) {
            LocalDate day = from.get(i).day;
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (from.get(heads[middle]).day.isAfter(day)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            next[i] = low > 0 ? heads[low - 1] : -1;
            heads[low] = i;
            longest = Math.max(longest, low + 1);
        }
        List<Row> kept = new ArrayList<>(longest);
        int wanted = longest > 0 ? heads[longest - 1] : -1;
        for (int i = 0; i < size; i++) {
            Row row = from.get(i);
            if (i == wanted) {
                kept.add(row);
                wanted = next[i];
            } else {
                refuse(
                        refusals,
                        row,
                        RefusedRow.Reason.UNORDERED_DAY,
                        row.day + " of " + symbol
                                + (kept.isEmpty()
                                        ? " is later than the days that follow"
                                        : " does not fit the order of its neighbours, the row kept before it is "
                                                + kept.getLast().day));
            }
        }
        return kept;
    }

    private void refuse(Refusals refusals, Row row, RefusedRow.Reason reason, String text) {
        refusals.add(row.file, row.line, symbol, row.day, reason, text);
    }
}
