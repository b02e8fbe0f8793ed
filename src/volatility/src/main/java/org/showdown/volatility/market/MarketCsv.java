package org.showdown.volatility.market;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Market data as CSV.
 *
 * <p>Our own form is {@code symbol,date,open,high,low,close,adj_close,volume} for prices and {@code date,close} for the
 * volatility index; the headers of files from Yahoo, Stooq, Nasdaq and FRED are understood too. A faulty row is refused
 * and reported, a faulty file ends in a {@link MarketCsvException}. What is written is read back to the last digit.
 */
public final class MarketCsv {
    private MarketCsv() {}

    /** Imports one file of prices and, if given, one of the volatility index. */
    public static ImportResult read(CsvSource prices, @Nullable CsvSource vix) {
        return read(List.of(prices), vix, ImportOptions.DEFAULT);
    }

    /**
     * Imports files of prices, of one or many symbols each, and, if given, one of the volatility index. The trading days
     * are all days on which any symbol has a bar.
     *
     * @throws MarketCsvException if a file cannot be read as market data, or no row is left
     */
    public static ImportResult read(List<CsvSource> prices, @Nullable CsvSource vix, ImportOptions options) {
        Refusals refusals = new Refusals(options.listedRefusals());
        PriceRows rows = new PriceRows(options, refusals);
        for (CsvSource source : prices) {
            rows.read(CsvTable.read(source, options.maxBytes()));
        }
        SequencedMap<String, List<SeriesRows.Row>> kept = new LinkedHashMap<>();
        rows.symbols().forEach((symbol, found) -> {
            List<SeriesRows.Row> accepted = found.accept(refusals);
            if (!accepted.isEmpty()) {
                kept.put(symbol, accepted);
            }
        });
        if (kept.isEmpty()) {
            throw new MarketCsvException(
                    String.join(", ", prices.stream().map(CsvSource::name).toList()) + ": no usable row among "
                            + rows.rowsRead() + refusals.first());
        }

        List<LocalDate> days = days(kept);
        SequencedMap<String, PriceSeries> series = series(kept, days);
        VixRows vixRows = new VixRows();
        if (vix != null) {
            vixRows.read(CsvTable.read(vix, options.maxBytes()), refusals);
        }
        double[] levels = vixRows.on(days);
        ImportReport report = new ImportReport(
                rows.rowsRead(),
                kept.values().stream().mapToInt(List::size).sum(),
                refusals.rows(),
                refusals.counts(),
                missingDays(days, series),
                vixRows.report(levels),
                rows.notes());
        return new ImportResult(MarketDataset.of(days, series, levels, options.simulated()), report);
    }

    private static List<LocalDate> days(SequencedMap<String, List<SeriesRows.Row>> kept) {
        Set<LocalDate> days = new HashSet<>();
        kept.values().forEach(rows -> rows.forEach(row -> days.add(row.day())));
        return days.stream().sorted().toList();
    }

    private static SequencedMap<String, PriceSeries> series(
            SequencedMap<String, List<SeriesRows.Row>> kept, List<LocalDate> days) {
        Map<LocalDate, Integer> index = new HashMap<>();
        days.forEach(day -> index.put(day, index.size()));
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        kept.forEach((symbol, rows) -> {
            Bar[] bars = new Bar[days.size()];
            Arrays.fill(bars, Bar.MISSING);
            rows.forEach(row -> bars[index.getOrDefault(row.day(), -1)] = row.bar());
            series.put(symbol, PriceSeries.of(bars));
        });
        return series;
    }

    private static List<MissingDays> missingDays(List<LocalDate> days, SequencedMap<String, PriceSeries> series) {
        List<MissingDays> missing = new ArrayList<>();
        series.forEach((symbol, prices) -> {
            int first = 0;
            for (int day = 0; day <= days.size(); day++) {
                if (day == days.size() || prices.hasBar(day)) {
                    if (day > first) {
                        missing.add(new MissingDays(symbol, days.get(first), days.get(day - 1), day - first));
                    }
                    first = day + 1;
                }
            }
        });
        return missing;
    }

    /** Writes {@code symbol,date,open,high,low,close,adj_close,volume}: the bars as they were imported, not adjusted. */
    public static void writePrices(MarketDataset dataset, Appendable out) throws IOException {
        out.append("symbol,date,open,high,low,close,adj_close,volume\n");
        for (String symbol : dataset.symbols()) {
            PriceSeries series = dataset.series(symbol);
            for (int day = 0; day < dataset.size(); day++) {
                if (!series.hasBar(day)) {
                    continue;
                }
                Bar bar = series.bar(day);
                out.append(symbol).append(',').append(dataset.days().get(day).toString());
                for (double value :
                        new double[] {bar.open(), bar.high(), bar.low(), bar.close(), bar.adjustedClose(), bar.volume()
                        }) {
                    out.append(',').append(text(value));
                }
                out.append('\n');
            }
        }
    }

    /** Writes {@code date,close} of the volatility index: one row for each trading day with a known level. */
    public static void writeVix(MarketDataset dataset, Appendable out) throws IOException {
        out.append("date,close\n");
        for (int day = 0; day < dataset.size(); day++) {
            if (!Double.isNaN(dataset.vix(day))) {
                out.append(dataset.days().get(day).toString())
                        .append(',')
                        .append(text(dataset.vix(day)))
                        .append('\n');
            }
        }
    }

    /** The shortest decimal that is read back as the same number, without an exponent; nothing for NaN. */
    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }
}
