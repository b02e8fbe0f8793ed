package org.showdown.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/** A market file that holds the volatility index as one of its symbols. */
final class IndexSymbol {
    private static final List<String> NAMES = List.of("VIX", "^VIX");

    private IndexSymbol() {}

    /** The same market with that symbol as its volatility index, and no longer among its symbols. */
    static MarketDataset asIndex(MarketDataset market) {
        String index = NAMES.stream()
                .filter(market.symbols()::contains)
                .findFirst()
                .orElseThrow(() -> Problem.usage("expected --vix FILE, or a symbol " + String.join(" or ", NAMES)
                        + " in the market, for har-x; found neither"));
        SequencedMap<String, PriceSeries> others = new LinkedHashMap<>();
        market.symbols().stream()
                .filter(symbol -> !symbol.equals(index))
                .forEach(symbol -> others.put(symbol, market.series(symbol)));
        if (others.isEmpty()) {
            throw Problem.usage("expected a symbol beside " + index + " in the market, found none");
        }
        return MarketDataset.of(market.days(), others, market.series(index).close(), market.simulated());
    }
}
