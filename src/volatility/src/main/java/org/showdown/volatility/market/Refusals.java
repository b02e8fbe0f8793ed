package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows refused so far: all counted, the first ones listed. */
final class Refusals {
    private final int listed;
    private final List<RefusedRow> rows = new ArrayList<>();
    private final Map<RefusedRow.Reason, Integer> counts = new EnumMap<>(RefusedRow.Reason.class);

    Refusals(int listed) {
        this.listed = listed;
    }

    void add(
            String file,
            long line,
            @Nullable String symbol,
            @Nullable LocalDate day,
            RefusedRow.Reason reason,
            String text) {
        counts.merge(reason, 1, Integer::sum);
        if (rows.size() < listed) {
            rows.add(new RefusedRow(file, line, symbol, day, reason, text));
        }
    }

    List<RefusedRow> rows() {
        return rows;
    }

    Map<RefusedRow.Reason, Integer> counts() {
        return counts;
    }

    /** The first refusal for a message that has room for one; empty if there is none. */
    String first() {
        return rows.isEmpty()
                ? ""
                : "; the first refused row is line " + rows.getFirst().line() + ": "
                        + rows.getFirst().text();
    }
}
