package org.showdown.volatility.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reference values that were computed with other software (arch 8.0.0, statsmodels 0.13.5, numpy 1.24.2) on the S&P 500
 * of 1999–2018. They rest on a vendor's prices, so they are no part of this repository: they are looked for in the folder
 * {@code showdown.golden}, by default {@code ../shared/golden} beside the checkout, and tests that need them are skipped
 * where it is absent.
 */
public final class Golden {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");

    private Golden() {}

    private static Path file(String name) {
        Path root = Path.of(System.getProperty("showdown.root", "."));
        String folder = System.getProperty(
                "showdown.golden", root.resolve("../shared/golden").toString());
        Path file = Path.of(folder, name);
        assumeThat(file).as("reference value files, which are not shipped").exists();
        return file;
    }

    public static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(file(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** The rows of a CSV file without its header. */
    public static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** The lines of a text file, unpacked if its name says so. */
    public static List<String> lines(String name) {
        Path file = file(name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The S&P 500, 1999-01-04 to 2018-12-31, under the symbol SPX; a made-up volatility index of 15. */
    public static MarketDataset sp500() {
        List<String[]> rows = rows("data/sp500.csv.gz");
        List<LocalDate> days =
                rows.stream().map(row -> LocalDate.parse(row[0], AMERICAN)).toList();
        double[][] columns = new double[7][rows.size()];
        for (int day = 0; day < rows.size(); day++) {
            for (int column = 1; column < columns.length; column++) {
                columns[column][day] = Double.parseDouble(rows.get(day)[column]);
            }
        }
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put("SPX", new PriceSeries(columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]));
        double[] vix = new double[rows.size()];
        Arrays.fill(vix, 15);
        return MarketDataset.of(days, series, vix, false);
    }

    /** Percent log returns of the close, of the days from one on to the end; the first day of all has none. */
    public static double[] percentReturns(MarketDataset market, LocalDate from) {
        PriceSeries prices = market.series("SPX");
        int first = Math.max(1, market.lastIndexUntil(from.minusDays(1)) + 1);
        double[] returns = new double[market.size() - first];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = 100 * Math.log(prices.close(first + i) / prices.close(first + i - 1));
        }
        return returns;
    }
}
