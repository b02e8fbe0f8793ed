package org.showdown.volatility.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** How the cells of market data files are read. What cannot be read is refused with what was expected and found. */
final class CsvCells {
    private static final Set<String> NOTHING = Set.of("", ".", "null", "nan", "n/a", "na", "-");
    private static final String DATE_EXPECTED = "expected a date like 2020-01-31, 20200131 or 1/31/2020 (month first)";

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private CsvCells() {}

    /** A cell that cannot be read. */
    static final class RefusedCell extends Exception {
        private static final long serialVersionUID = 1L;

        private final RefusedRow.Reason reason;

        RefusedCell(RefusedRow.Reason reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
        }

        RefusedRow.Reason reason() {
            return reason;
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    /** Whether the vendor says that there is no value: empty, a point (FRED), null (Yahoo) and the like. */
    static boolean isNothing(String cell) {
        if (cell.isEmpty()) {
            return true;
        }
        char first = cell.charAt(0);
        return (first < '0' || first > '9') && cell.length() <= 4 && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** A finite decimal number. */
    static double number(String cell, String column) throws RefusedCell {
        double plain = plainNumber(cell);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        if (looksLikeNumber(cell)) {
            try {
                double value = Double.parseDouble(cell);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Falls through to the refusal, which says more than the exception.
            }
        }
        throw new RefusedCell(
                RefusedRow.Reason.NOT_A_NUMBER,
                column + ": expected a number like 123.45, found "
                        + (cell.isEmpty() ? "nothing" : "'" + CsvHeader.shortened(cell) + "'"));
    }

    /**
     * The value of at most 15 digits with at most one point, NaN for any other text. Such digits and the power of ten
     * are exact doubles, so their quotient is rounded once and equals what {@link Double#parseDouble} gives, which takes
     * several times as long.
     */
    private static double plainNumber(String cell) {
        int length = cell.length();
        if (length == 0 || length > 16) {
            return Double.NaN;
        }
        long digits = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
            } else if (c == '.' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int count = point < 0 ? length : length - 1;
        if (count == 0 || count > 15) {
            return Double.NaN;
        }
        return point < 0 ? digits : digits / POWERS_OF_TEN[length - 1 - point];
    }

    /** Keeps out what Java takes for a number and a vendor does not write: 0x1p3, 1d, Infinity. */
    private static boolean looksLikeNumber(String cell) {
        if (cell.isEmpty() || cell.length() > 40) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return true;
    }

    static double price(String cell, String column) throws RefusedCell {
        // Nasdaq writes $187.15.
        double price = number(cell.startsWith("$") ? cell.substring(1) : cell, column);
        if (price <= 0) {
            throw new RefusedCell(
                    RefusedRow.Reason.NOT_POSITIVE, column + ": expected a price above zero, found " + cell);
        }
        return price;
    }

    /** Shares traded: zero for an index, NaN where the vendor gives none. */
    static double volume(String cell) throws RefusedCell {
        if (isNothing(cell)) {
            return Double.NaN;
        }
        double volume = number(cell, "volume");
        if (volume < 0) {
            throw new RefusedCell(
                    RefusedRow.Reason.NEGATIVE_VOLUME, "volume: expected zero or more shares, found " + cell);
        }
        return volume;
    }

    /** A day: ISO, with or without a time of day after it, eight digits, or the American order with slashes. */
    static LocalDate date(String cell) throws RefusedCell {
        String day =
                cell.length() > 10 && (cell.charAt(10) == ' ' || cell.charAt(10) == 'T') ? cell.substring(0, 10) : cell;
        try {
            int slash = day.indexOf('/');
            if (slash > 0) {
                int second = day.indexOf('/', slash + 1);
                if (second < 0) {
                    throw refusedDate(cell);
                }
                return checked(
                        cell,
                        digits(day, second + 1, day.length()),
                        digits(day, 0, slash),
                        digits(day, slash + 1, second));
            }
            if (day.length() == 10 && day.charAt(4) == '-' && day.charAt(7) == '-') {
                return checked(cell, digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));
            }
            if (day.length() == 8) {
                return checked(cell, digits(day, 0, 4), digits(day, 4, 6), digits(day, 6, 8));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw refusedDate(cell);
        }
        throw refusedDate(cell);
    }

    private static LocalDate checked(String cell, int year, int month, int day) throws RefusedCell {
        if (year < 1800 || year > 2199) {
            throw refusedDate(cell);
        }
        return LocalDate.of(year, month, day);
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        if (to <= from || to - from > 4) {
            throw new NumberFormatException();
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException();
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    private static RefusedCell refusedDate(String cell) {
        return new RefusedCell(
                RefusedRow.Reason.NOT_A_DATE,
                DATE_EXPECTED + ", found " + (cell.isEmpty() ? "nothing" : "'" + CsvHeader.shortened(cell) + "'"));
    }
}
