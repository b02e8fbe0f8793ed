package org.showdown.volatility.market;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.market.CsvCells.RefusedCell;
import org.showdown.volatility.market.CsvHeader.Kind;

/** Reads files of daily bars, one after the other, into the rows of their symbols. */
final class PriceRows {
    private static final Set<Kind> PRICES = Set.of(Kind.OPEN, Kind.HIGH, Kind.LOW, Kind.CLOSE);
    private static final Set<Kind> REQUIRED = Set.of(Kind.DATE, Kind.OPEN, Kind.HIGH, Kind.LOW, Kind.CLOSE);
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9.^=_&-]{0,19}");
    /** A price may be this much outside the day's range: adjusted prices are rounded each by itself. */
    private static final double ROUNDING = 1e-6;

    private final ImportOptions options;
    private final Refusals refusals;
    private final SequencedMap<String, SeriesRows> symbols = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int rowsRead;
    private int rowsWithoutPrices;

    PriceRows(ImportOptions options, Refusals refusals) {
        this.options = options;
        this.refusals = refusals;
    }

    SequencedMap<String, SeriesRows> symbols() {
        return symbols;
    }

    List<String> notes() {
        return notes;
    }

    int rowsRead() {
        return rowsRead;
    }

    void read(CsvTable table) {
        String[] top = CsvTable.cells(table.rows().getFirst());
        int body = 1;
        String named = null;
        if (isYfinance(table, top)) {
            // yfinance writes three header lines: Price,Close,High,... / Ticker,AAPL,AAPL,... / Date,,,...
            named = CsvTable.cells(table.rows().get(1))[1];
            top[0] = "Date";
            body = 3;
        }
        CsvHeader header =
                options.closesSuffice() ? headerOfCloses(table.name(), top) : CsvHeader.of(table.name(), top, REQUIRED);
        for (String unknown : header.unknown()) {
            notes.add(table.name() + ": column '" + CsvHeader.shortened(unknown) + "' is unknown and was left out");
        }
        if (!header.has(Kind.ADJ_CLOSE)) {
            notes.add(table.name() + ": no column adj_close, so prices are taken as adjusted already");
        }
        if (!header.has(Kind.VOLUME)) {
            notes.add(table.name() + ": no column volume");
        }
        String symbol = header.has(Kind.SYMBOL) ? null : singleSymbol(table.name(), named);
        rowsWithoutPrices = 0;
        for (CsvRecord row : table.rows()
                .subList(Math.min(body, table.rows().size()), table.rows().size())) {
            rowsRead++;
            readRow(table.name(), header, symbol, row);
        }
        if (rowsWithoutPrices > 0) {
            notes.add(table.name() + ": " + rowsWithoutPrices + " rows name a day and no prices");
        }
    }

    private CsvHeader headerOfCloses(String file, String[] top) {
        CsvHeader header = CsvHeader.of(file, top, Set.of(Kind.DATE));
        if (!header.has(Kind.CLOSE) && !header.has(Kind.ADJ_CLOSE)) {
            throw new MarketCsvException(file + ": line 1 is no header with the column adj_close or close; expected"
                    + " symbol,date,adj_close or more columns, found " + CsvHeader.shortened(String.join(",", top)));
        }
        if (!hasBars(header)) {
            notes.add(file + ": no columns of open, high and low, so bars are closes alone");
        }
        return header;
    }

    private static boolean hasBars(CsvHeader header) {
        return header.columns().keySet().containsAll(PRICES);
    }

    private static boolean isYfinance(CsvTable table, String[] top) {
        if (table.rows().size() < 3 || !top[0].equalsIgnoreCase("Price")) {
            return false;
        }
        CsvRecord second = table.rows().get(1);
        return second.getFieldCount() > 1
                && second.getField(0).strip().equalsIgnoreCase("Ticker")
                && table.rows().get(2).getField(0).strip().equalsIgnoreCase("Date");
    }

    private String singleSymbol(String file, @Nullable String named) {
        if (options.symbol() != null) {
            return requireSymbol(file, options.symbol());
        }
        if (named != null) {
            return requireSymbol(file, named);
        }
        String symbol = file.replaceFirst("(?i)\\.gz$", "")
                .replaceFirst("(?i)\\.(csv|txt)$", "")
                .replaceFirst("(?i)(_us_d|\\.us)$", "")
                .toUpperCase(Locale.ROOT);
        notes.add(file + ": no column symbol, so the symbol is taken from the file's name: " + symbol);
        return requireSymbol(file, symbol);
    }

    private static String requireSymbol(String file, String symbol) {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new MarketCsvException(file + ": no column symbol, and '" + CsvHeader.shortened(symbol)
                    + "' is no symbol; name the symbol, or the file after it");
        }
        return symbol;
    }

    private void readRow(String file, CsvHeader header, @Nullable String single, CsvRecord row) {
        long line = row.getStartingLineNumber();
        String symbol = single;
        LocalDate day = null;
        try {
            String[] cells = CsvTable.cells(row);
            checkWidth(cells.length, header.width());
            if (symbol == null) {
                symbol = header.cell(cells, Kind.SYMBOL);
                if (!SYMBOL.matcher(symbol).matches()) {
                    String found = symbol;
                    symbol = null;
                    throw new RefusedCell(
                            RefusedRow.Reason.NO_SYMBOL,
                            "symbol: expected letters and digits, found '" + CsvHeader.shortened(found) + "'");
                }
            }
            day = CsvCells.date(header.cell(cells, Kind.DATE));
            if (isWithoutPrices(header, cells)) {
                rowsWithoutPrices++;
                return;
            }
            Bar bar = bar(header, cells);
            symbols.computeIfAbsent(symbol, SeriesRows::new).add(new SeriesRows.Row(file, line, day, bar));
        } catch (RefusedCell e) {
            refusals.add(file, line, symbol, day, e.reason(), e.text());
        }
    }

    private static void checkWidth(int found, int expected) throws RefusedCell {
        if (found != expected) {
            throw new RefusedCell(
                    found < expected ? RefusedRow.Reason.TOO_FEW_CELLS : RefusedRow.Reason.TOO_MANY_CELLS,
                    "expected " + expected + " cells as in the header, found " + found);
        }
    }

    private static Bar bar(CsvHeader header, String[] cells) throws RefusedCell {
        if (!hasBars(header)) {
            return flatBar(header, cells);
        }
        double open = CsvCells.price(header.cell(cells, Kind.OPEN), "open");
        double high = CsvCells.price(header.cell(cells, Kind.HIGH), "high");
        double low = CsvCells.price(header.cell(cells, Kind.LOW), "low");
        double close = CsvCells.price(header.cell(cells, Kind.CLOSE), "close");
        double adjusted =
                header.has(Kind.ADJ_CLOSE) ? CsvCells.price(header.cell(cells, Kind.ADJ_CLOSE), "adj_close") : close;
        if (high < low) {
            throw new RefusedCell(RefusedRow.Reason.HIGH_BELOW_LOW, "high " + high + " is below low " + low);
        }
        requireInside("open", open, high, low);
        requireInside("close", close, high, low);
        return new Bar(open, high, low, close, adjusted, CsvCells.volume(header.cell(cells, Kind.VOLUME)));
    }

    private static Bar flatBar(CsvHeader header, String[] cells) throws RefusedCell {
        Kind first = header.has(Kind.CLOSE) ? Kind.CLOSE : Kind.ADJ_CLOSE;
        Kind last = header.has(Kind.ADJ_CLOSE) ? Kind.ADJ_CLOSE : Kind.CLOSE;
        double close = CsvCells.price(header.cell(cells, first), first.label());
        double adjusted = CsvCells.price(header.cell(cells, last), last.label());
        return new Bar(close, close, close, close, adjusted, CsvCells.volume(header.cell(cells, Kind.VOLUME)));
    }

    /** A row that names a day and says that there are no prices is a missing day, not a fault. */
    private static boolean isWithoutPrices(CsvHeader header, String[] cells) {
        boolean closes = PRICES.stream().allMatch(kind -> CsvCells.isNothing(header.cell(cells, kind)));
        return closes && (hasBars(header) || CsvCells.isNothing(header.cell(cells, Kind.ADJ_CLOSE)));
    }

    private static void requireInside(String column, double price, double high, double low) throws RefusedCell {
        if (price > high * (1 + ROUNDING) || price < low * (1 - ROUNDING)) {
            throw new RefusedCell(
                    RefusedRow.Reason.OUTSIDE_HIGH_LOW,
                    column + " " + price + " is outside the day's range, low " + low + " to high " + high);
        }
    }
}
