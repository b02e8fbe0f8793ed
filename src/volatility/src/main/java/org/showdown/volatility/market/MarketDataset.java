package org.showdown.volatility.market;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Symbols × trading days of bars, and the volatility index over the same days. Immutable.
 *
 * <p>The days are the days on which any symbol traded, in order. The volatility index (VIX) is its closing level in
 * percent a year; a day without one carries the last known level forward, and is {@link Double#NaN} only before the
 * first known level.
 */
public final class MarketDataset {
    private final List<LocalDate> days;
    private final SequencedMap<String, PriceSeries> series;
    private final double[] vix;
    private final boolean simulated;

    private MarketDataset(
            List<LocalDate> days, SequencedMap<String, PriceSeries> series, double[] vix, boolean simulated) {
        this.days = days;
        this.series = series;
        this.vix = vix;
        this.simulated = simulated;
    }

    /**
     * A dataset of these columns.
     *
     * @param days trading days, strictly increasing
     * @param series one series per symbol, each as long as {@code days}; the order of the map is the order of symbols
     * @param vix closing level in percent per day, NaN where unknown: carried forward
     * @param simulated whether the prices are made up
     */
    public static MarketDataset of(
            List<LocalDate> days, SequencedMap<String, PriceSeries> series, double[] vix, boolean simulated) {
        for (int day = 1; day < days.size(); day++) {
            if (!days.get(day).isAfter(days.get(day - 1))) {
                throw new IllegalArgumentException(
                        "days must increase: " + days.get(day) + " follows " + days.get(day - 1));
            }
        }
        series.forEach((symbol, prices) -> requireSize("series of " + symbol, prices.size(), days.size()));
        requireSize("VIX", vix.length, days.size());
        return new MarketDataset(
                List.copyOf(days),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>(series)),
                carriedForward(vix),
                simulated);
    }

    private static void requireSize(String what, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(what + " has " + found + " days, expected " + expected);
        }
    }

    private static double[] carriedForward(double[] levels) {
        double[] carried = levels.clone();
        for (int day = 1; day < carried.length; day++) {
            if (Double.isNaN(carried[day])) {
                carried[day] = carried[day - 1];
            }
        }
        return carried;
    }

    /** The symbols, in the order in which forecasts are given. */
    public List<String> symbols() {
        return List.copyOf(series.sequencedKeySet());
    }

    /** The trading days, oldest first. */
    public List<LocalDate> days() {
        return days;
    }

    /** The number of trading days. */
    public int size() {
        return days.size();
    }

    /** The bars of one symbol. */
    public PriceSeries series(String symbol) {
        PriceSeries found = series.get(symbol);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no symbol " + symbol + " in this dataset; it has " + String.join(", ", series.sequencedKeySet()));
        }
        return found;
    }

    /** A copy of the volatility index, closing level in percent a year (20.0 is 20 %). */
    public double[] vix() {
        return vix.clone();
    }

    /** The volatility index of one day, in percent a year. */
    public double vix(int day) {
        return vix[day];
    }

    /** The index of a trading day; throws if the dataset has no such day. */
    public int indexOf(LocalDate day) {
        int index = Collections.binarySearch(days, day);
        if (index < 0) {
            throw new IllegalArgumentException(day + " is no trading day of this dataset" + range());
        }
        return index;
    }

    /** The index of the last trading day that is not after {@code day}; -1 if there is none. */
    public int lastIndexUntil(LocalDate day) {
        int index = Collections.binarySearch(days, day);
        return index >= 0 ? index : -index - 2;
    }

    /**
     * The dataset of these symbols only, in this order. Days on which none of them has a bar are no days of this dataset:
     * it is the same whether the symbols were chosen here or were the only ones in the file.
     */
    public MarketDataset select(List<String> symbols) {
        SequencedMap<String, PriceSeries> selected = new LinkedHashMap<>();
        for (String symbol : symbols) {
            selected.put(symbol, series(symbol));
        }
        int[] kept = IntStream.range(0, days.size())
                .filter(day -> selected.values().stream().anyMatch(prices -> prices.hasBar(day)))
                .toArray();
        if (kept.length == days.size()) {
            return new MarketDataset(days, Collections.unmodifiableSequencedMap(selected), vix, simulated);
        }
        selected.replaceAll((symbol, prices) -> prices.at(kept));
        return new MarketDataset(
                Arrays.stream(kept).mapToObj(days::get).toList(),
                Collections.unmodifiableSequencedMap(selected),
                Arrays.stream(kept).mapToDouble(day -> vix[day]).toArray(),
                simulated);
    }

    /** The dataset of the days up to and including {@code lastDay}. */
    public MarketDataset until(LocalDate lastDay) {
        int size = lastIndexUntil(lastDay) + 1;
        if (size == days.size()) {
            return this;
        }
        SequencedMap<String, PriceSeries> heads = new LinkedHashMap<>();
        series.forEach((symbol, prices) -> heads.put(symbol, prices.head(size)));
        return new MarketDataset(
                List.copyOf(days.subList(0, size)),
                Collections.unmodifiableSequencedMap(heads),
                Arrays.copyOf(vix, size),
                simulated);
    }

    /** Whether the prices are made up: every page and file that shows them says so. */
    public boolean simulated() {
        return simulated;
    }

    /**
     * SHA-256 over the content in a canonical form: the symbols, the days, the raw bars and the volatility index. An
     * exported dataset that is imported again has the same hash.
     */
    public String sha256() {
        MessageDigest digest = newSha256();
        digest.update((String.join(",", series.sequencedKeySet()) + "\n").getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(days.size() * Long.BYTES);
        days.forEach(day -> bytes.putLong(day.toEpochDay()));
        digest.update(bytes.flip());
        series.values().forEach(prices -> prices.digest(digest));
        bytes.clear();
        for (double level : vix) {
            bytes.putLong(Double.doubleToLongBits(level));
        }
        digest.update(bytes.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String range() {
        return days.isEmpty() ? " (it is empty)" : " (" + days.getFirst() + " to " + days.getLast() + ")";
    }

    @Override
    public String toString() {
        return "MarketDataset[" + series.size() + " symbols × " + days.size() + " days" + range() + "]";
    }
}
