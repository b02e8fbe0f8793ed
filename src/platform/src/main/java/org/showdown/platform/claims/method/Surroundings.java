package org.showdown.platform.claims.method;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedAsset;

/**
 * What a measurement is made in.
 *
 * @param market  its days are those that may be shown
 * @param from    first day of the period; null: the dataset's first
 * @param to      last day of the period; null: the dataset's last
 * @param records what the installation has stored
 */
public record Surroundings(
        MarketDataset market,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Records records) {
    /** What an index is called: of the simulated market, and of real ones. */
    private static final List<String> INDEXES = List.of("SIMX", "SPY", "^GSPC", "SPX");

    /** @return the symbol of the market's index, if it has one */
    public static Optional<String> indexOf(List<String> symbols) {
        return INDEXES.stream().filter(symbols::contains).findFirst();
    }

    /** @return the symbols that are no index */
    public static List<String> stocksOf(List<String> symbols) {
        return symbols.stream().filter(symbol -> !INDEXES.contains(symbol)).toList();
    }

    /** The same for another period; null leaves an end as it is. */
    Surroundings within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Surroundings(market, first == null ? from : first, last == null ? to : last, records);
    }

    public String index() {
        return indexOf(market.symbols())
                .orElseThrow(() ->
                        new NotMeasuredException("The dataset has no index (" + String.join(", ", INDEXES) + ")."));
    }

    public List<String> stocks() {
        List<String> stocks = stocksOf(market.symbols());
        if (stocks.isEmpty()) {
            throw new NotMeasuredException("The dataset has no symbol beside its index.");
        }
        return stocks;
    }

    /** The symbols that a parameter means: {@code index}, {@code stocks}, {@code all}, one of the dataset's, or an asset of the study of estimators. */
    public List<String> symbols(String meant) {
        return switch (meant) {
            case "index" -> List.of(index());
            case "stocks" -> stocks();
            case "all" -> market.symbols();
            default -> {
                if (!market.symbols().contains(meant)
                        && SimulatedAsset.find(meant).isEmpty()) {
                    throw new IllegalArgumentException("expected index, stocks, all, a symbol of the dataset ("
                            + String.join(", ", market.symbols()) + ") or an asset of the study of estimators, found '"
                            + meant + "'");
                }
                yield List.of(meant);
            }
        };
    }

    public Sample sample(String symbol) {
        return Sample.of(market.symbols().contains(symbol) ? market : ofAsset(symbol), symbol, from, to);
    }

    /** The days of the market as an asset of the study had them; the market itself where there is no such asset. */
    private MarketDataset ofAsset(String symbol) {
        return SimulatedAsset.find(symbol)
                .map(asset -> asset.market(market.days()))
                .orElse(market);
    }

    /** The mean of a number over the symbols that a parameter means. */
    Reading mean(Arguments arguments, ToDoubleFunction<Sample> number) {
        return Reading.of(symbols(arguments.text("symbol")).stream()
                .mapToDouble(symbol -> number.applyAsDouble(sample(symbol)))
                .average()
                .orElseThrow());
    }
}
