package org.showdown.volatility.walkforward;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;

/**
 * A dataset as it was known at the close of one day. It holds copies of the days up to that one and no reference to the
 * dataset, so later days cannot be reached through it, not even by reflection.
 */
public final class DatasetHistory implements History {
    private final List<String> symbols;
    private final List<LocalDate> dates;
    private final Target target;
    private final Map<String, SymbolColumns> columns;
    private final Column vix;

    DatasetHistory(
            List<String> symbols,
            List<LocalDate> dates,
            Target target,
            Map<String, SymbolColumns> columns,
            Column vix) {
        this.symbols = symbols;
        this.dates = dates;
        this.target = target;
        this.columns = columns;
        this.vix = vix;
    }

    /** The columns of one symbol. */
    record SymbolColumns(Column open, Column high, Column low, Column close, Column volume, Column realisedVariance) {}

    /**
     * The history that ends with a day of the dataset.
     *
     * @param lastDay index of the forecast origin t
     */
    public static DatasetHistory until(MarketDataset market, TargetDefinition target, int lastDay) {
        return new HistoryFeed(market, target).until(lastDay);
    }

    @Override
    public List<String> symbols() {
        return symbols;
    }

    @Override
    public List<LocalDate> dates() {
        return dates;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public Column open(String symbol) {
        return columns(symbol).open();
    }

    @Override
    public Column high(String symbol) {
        return columns(symbol).high();
    }

    @Override
    public Column low(String symbol) {
        return columns(symbol).low();
    }

    @Override
    public Column close(String symbol) {
        return columns(symbol).close();
    }

    @Override
    public Column volume(String symbol) {
        return columns(symbol).volume();
    }

    @Override
    public Column vix() {
        return vix;
    }

    @Override
    public Column realisedVariance(String symbol) {
        return columns(symbol).realisedVariance();
    }

    private SymbolColumns columns(String symbol) {
        SymbolColumns found = columns.get(symbol);
        if (found == null) {
            throw new IllegalArgumentException("no symbol " + symbol + " in this history; it has " + symbols);
        }
        return found;
    }
}
