package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An asset of the study of estimators. Its path follows from kind and number, so everybody gets the same days.
 *
 * @param number from 1
 */
public record SimulatedAsset(AssetKind kind, int number) {
    private static final long SEED = 8;
    private static final int OF_EACH_KIND = 4;

    /** What a market of shares has not: four assets that never sleep, and four that hardly do. */
    public static List<SimulatedAsset> all() {
        return Stream.of(AssetKind.CRYPTO, AssetKind.FX)
                .flatMap(kind ->
                        IntStream.rangeClosed(1, OF_EACH_KIND).mapToObj(number -> new SimulatedAsset(kind, number)))
                .toList();
    }

    /** The one of {@link #all} with this symbol. */
    public static Optional<SimulatedAsset> find(String symbol) {
        return all().stream().filter(asset -> asset.symbol().equals(symbol)).findFirst();
    }

    /** For example {@code CRYPTO1}. */
    public String symbol() {
        return kind.prefix() + number;
    }

    /** A dataset of this asset alone, over these days; without a volatility index. */
    public MarketDataset market(List<LocalDate> days) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put(symbol(), days(days.size()).prices());
        double[] noIndex = new double[days.size()];
        Arrays.fill(noIndex, Double.NaN);
        return MarketDataset.of(days, series, noIndex, true);
    }

    /** Its first days. */
    public AssetKind.Path days(int count) {
        return kind.path(count, SEED + 1000L * (number - 1));
    }
}
