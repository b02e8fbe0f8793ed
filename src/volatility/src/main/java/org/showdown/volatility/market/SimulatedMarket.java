package org.showdown.volatility.market;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.showdown.volatility.random.NormalDraws;

/**
 * A made-up market, for a product that may ship no vendor's prices: 20 fictional stocks, an index and a volatility
 * index over the trading days of the New York Stock Exchange from 2010 to 2024. How it is made, and how close it comes
 * to a real one, stands in {@code docs/simulated-market.md}.
 *
 * <p>The years 2010 to 2021 follow from a seed that anyone may know. The years 2022 to 2024 go on from there by a secret
 * seed of 256 bits that each installation makes for itself: all their random numbers come from a generator keyed by it,
 * so who does not have it cannot recompute them. The same seeds give the same market, to the bit, on every machine.
 */
public final class SimulatedMarket {
    /** The seed of the public years, 2010 to 2021. */
    public static final long PUBLISHED_SEED = 1993L;

    /** The length of a secret seed. */
    public static final int HIDDEN_SEED_BYTES = 32;

    /** The first trading day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 4);

    /** The last trading day that follows from the public seed. */
    public static final LocalDate LAST_PUBLIC_DAY = LocalDate.of(2021, 12, 31);

    /** The last trading day. */
    public static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

    private static final double CRISIS_VIX = 20;
    private static final int FEWEST_MONTHS_OF_A_KIND = 9;
    private static final int MOST_TRIES = 200;

    private SimulatedMarket() {}

    /** A new secret seed for an installation. */
    public static byte[] newHiddenSeed(SecureRandom random) {
        byte[] seed = new byte[HIDDEN_SEED_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    /** The public years alone. */
    public static MarketDataset publicYears(long publicSeed) {
        List<LocalDate> days = TradingCalendar.nyse().days(FIRST_DAY, LAST_PUBLIC_DAY);
        SimulatedColumns columns = new SimulatedColumns(symbols(), days.size());
        runPublicYears(publicSeed, days, columns);
        return columns.toDataset(days);
    }

    /**
     * All years.
     *
     * @param hiddenSeed {@value #HIDDEN_SEED_BYTES} secret bytes; see {@link #newHiddenSeed}
     */
    public static MarketDataset generate(long publicSeed, byte[] hiddenSeed) {
        if (hiddenSeed.length != HIDDEN_SEED_BYTES) {
            throw new IllegalArgumentException(
                    "a hidden seed has " + HIDDEN_SEED_BYTES + " bytes, found " + hiddenSeed.length);
        }
        List<LocalDate> days = TradingCalendar.nyse().days(FIRST_DAY, LAST_DAY);
        List<LocalDate> open =
                days.stream().filter(day -> !day.isAfter(LAST_PUBLIC_DAY)).toList();
        List<LocalDate> hidden = days.subList(open.size(), days.size());
        SimulatedColumns columns = new SimulatedColumns(symbols(), days.size());
        MarketSimulation atEndOf2021 = runPublicYears(publicSeed, open, columns);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            MarketScript script = MarketScript.draw(hidden.size(), NormalDraws.of(hiddenSeed, "weather " + attempt));
            NormalDraws draws = NormalDraws.of(hiddenSeed, "market " + attempt);
            atEndOf2021.copy().run(hidden, script, draws, columns, open.size());
            if (isUseful(hidden, columns, open.size())) {
                break;
            }
        }
        return columns.toDataset(days);
    }

    /**
     * A whole market for practice, demonstration and the command line: the public years, continued by a seed that
     * stands in this source. The hidden years of an installation are other ones.
     */
    public static MarketDataset practice() {
        byte[] seed = "practice: anyone may know these!".getBytes(StandardCharsets.US_ASCII);
        return generate(PUBLISHED_SEED, seed);
    }

    private static MarketSimulation runPublicYears(long publicSeed, List<LocalDate> days, SimulatedColumns columns) {
        MarketSimulation simulation = new MarketSimulation();
        byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(publicSeed).array();
        simulation.run(days, MarketScript.ofPublicYears(days), NormalDraws.of(key, "public"), columns, 0);
        return simulation;
    }

    /**
     * Whether the hidden years have both kinds of months in useful numbers. Years that do not are drawn again: a board
     * that compares calm and crisis needs some of each.
     */
    private static boolean isUseful(List<LocalDate> days, SimulatedColumns columns, int offset) {
        Map<YearMonth, List<Double>> levels = new LinkedHashMap<>();
        for (int day = 0; day < days.size(); day++) {
            levels.computeIfAbsent(YearMonth.from(days.get(day)), month -> new ArrayList<>())
                    .add(columns.vix(offset + day));
        }
        long crises = levels.values().stream()
                .mapToDouble(month -> month.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .filter(mean -> mean >= CRISIS_VIX)
                .count();
        return crises >= FEWEST_MONTHS_OF_A_KIND && levels.size() - crises >= FEWEST_MONTHS_OF_A_KIND;
    }

    private static List<String> symbols() {
        return companies().stream().map(Company::symbol).toList();
    }

    /** The index and the fictional companies, in the order of the dataset's symbols. */
    public static List<Company> companies() {
        return Stream.concat(
                        Stream.of(SimulatedCompany.INDEX),
                        SimulatedCompany.ALL.stream().map(SimulatedCompany::company))
                .toList();
    }
}
