package org.showdown.volatility.walkforward;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.DatasetHistory.SymbolColumns;

/** Copies a dataset into histories: each day once, and none before it is asked for. */
final class HistoryFeed {
    private final MarketDataset market;
    private final TargetDefinition target;
    private final List<SymbolFeed> feeds;
    private final GrowingColumn vix = new GrowingColumn();
    private int size;

    HistoryFeed(MarketDataset market, TargetDefinition target) {
        this.market = market;
        this.target = target;
        this.feeds = market.symbols().stream()
                .map(symbol -> new SymbolFeed(symbol, market.series(symbol), target))
                .toList();
    }

    /** The history that ends with this day; days may only be asked for in order. */
    DatasetHistory until(int lastDay) {
        Objects.checkIndex(lastDay, market.size());
        if (lastDay + 1 < size) {
            throw new IllegalArgumentException("day " + lastDay + " was passed before; days go forward only");
        }
        for (; size <= lastDay; size++) {
            for (SymbolFeed feed : feeds) {
                feed.append(size);
            }
            vix.append(market.vix(size));
        }
        Map<String, SymbolColumns> columns = HashMap.newHashMap(feeds.size());
        for (SymbolFeed feed : feeds) {
            columns.put(feed.symbol, feed.frozen());
        }
        return new DatasetHistory(
                market.symbols(),
                List.copyOf(market.days().subList(0, size)),
                target.forForecaster(),
                columns,
                vix.frozen());
    }

    private static final class SymbolFeed {
        private final String symbol;
        private final PriceSeries prices;
        private final double[] variance;
        private final GrowingColumn open = new GrowingColumn();
        private final GrowingColumn high = new GrowingColumn();
        private final GrowingColumn low = new GrowingColumn();
        private final GrowingColumn close = new GrowingColumn();
        private final GrowingColumn volume = new GrowingColumn();
        private final GrowingColumn realisedVariance = new GrowingColumn();

        SymbolFeed(String symbol, PriceSeries prices, TargetDefinition target) {
            this.symbol = symbol;
            this.prices = prices;
            // The estimators look back only, so the value of a day is the same whether or not later days exist.
            this.variance = target.estimator().dailyVariance(prices);
        }

        void append(int day) {
            open.append(prices.open(day));
            high.append(prices.high(day));
            low.append(prices.low(day));
            close.append(prices.close(day));
            volume.append(prices.volume(day));
            realisedVariance.append(variance[day]);
        }

        SymbolColumns frozen() {
            return new SymbolColumns(
                    open.frozen(),
                    high.frozen(),
                    low.frozen(),
                    close.frozen(),
                    volume.frozen(),
                    realisedVariance.frozen());
        }
    }
}
