package org.showdown.volatility.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a file holds what. Knows our own header and those of the files that Yahoo, Stooq, Nasdaq and FRED offer.
 *
 * @param columns where each kind of column stands
 * @param width how many columns the header has
 * @param unknown headers that mean nothing here
 */
record CsvHeader(Map<CsvHeader.Kind, Integer> columns, int width, List<String> unknown) {

    /** What a column holds, and the names it goes by in lower case without spaces and signs. */
    enum Kind {
        SYMBOL("symbol", "ticker"),
        DATE("date", "observationdate", "datetime", "timestamp", "day"),
        OPEN("open"),
        HIGH("high"),
        LOW("low"),
        CLOSE("close", "closelast", "price", "last", "vix", "vixcls", "vixclose", "value"),
        ADJ_CLOSE("adjclose", "adjustedclose", "closeadj", "adjcloseprice"),
        VOLUME("volume", "vol");

        private final Set<String> names;

        Kind(String... names) {
            this.names = Set.of(names);
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Columns of the vendors that say nothing about prices. */
    private static final Set<String> IDLE =
            Set.of("per", "time", "openint", "dividends", "stocksplits", "splits", "capitalgains", "");

    static CsvHeader of(String file, String[] cells, Set<Kind> required) {
        Map<Kind, Integer> columns = new EnumMap<>(Kind.class);
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            String name = plain(cells[column]);
            Kind kind = kind(name);
            if (kind == null) {
                if (!IDLE.contains(name)) {
                    unknown.add(cells[column]);
                }
            } else if (columns.putIfAbsent(kind, column) != null) {
                throw new MarketCsvException(file + ": two columns hold the " + kind.label() + ", the second is '"
                        + shortened(cells[column]) + "'; expected one file per symbol or a symbol column");
            }
        }
        // FRED names the column after the series: a file of a date and one number needs no better name.
        if (!columns.containsKey(Kind.CLOSE)
                && !columns.containsKey(Kind.ADJ_CLOSE)
                && !required.contains(Kind.OPEN)
                && unknown.size() == 1) {
            columns.put(Kind.CLOSE, List.of(cells).indexOf(unknown.getFirst()));
            unknown.clear();
        }
        List<String> missing = required.stream()
                .filter(kind -> !columns.containsKey(kind))
                .sorted()
                .map(Kind::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new MarketCsvException(file + ": line 1 is no header with the column"
                    + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing) + "; expected "
                    + (required.contains(Kind.OPEN)
                            ? "symbol,date,open,high,low,close,adj_close,volume"
                            : "date,close or date,open,high,low,close")
                    + ", found " + shortened(String.join(",", cells)));
        }
        return new CsvHeader(columns, cells.length, unknown);
    }

    private static @org.jspecify.annotations.Nullable Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.names.contains(name)) {
                return kind;
            }
        }
        return null;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= 80 ? visible : visible.substring(0, 77) + "...";
    }

    boolean has(Kind kind) {
        return columns.containsKey(kind);
    }

    /** The cell of this kind; empty where the file has no such column. */
    String cell(String[] cells, Kind kind) {
        Integer column = columns.get(kind);
        return column == null ? "" : cells[column];
    }
}
