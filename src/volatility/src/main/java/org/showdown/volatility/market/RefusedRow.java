package org.showdown.volatility.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out of an import.
 *
 * @param file the file's name
 * @param line the line in the (uncompressed) file; the header is line 1
 * @param symbol the row's symbol, if it could be read
 * @param day the row's day, if it could be read
 * @param reason the kind of fault
 * @param text what was expected and what was found, for a person
 */
public record RefusedRow(
        String file,
        long line,
        @Nullable String symbol,
        @Nullable LocalDate day,
        Reason reason,
        String text) {

    /** Why a row is refused. */
    public enum Reason {
        TOO_FEW_CELLS,
        TOO_MANY_CELLS,
        NO_SYMBOL,
        NOT_A_DATE,
        NOT_A_NUMBER,
        NOT_POSITIVE,
        NEGATIVE_VOLUME,
        HIGH_BELOW_LOW,
        OUTSIDE_HIGH_LOW,
        DUPLICATE_DAY,
        UNORDERED_DAY,
        WEEKEND;

        /** The reason as it is written in reports and files, for example {@code high-below-low}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
