package org.showdown.volatility.market;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Market data as CSV. */
public final class MarketCsv {
    private MarketCsv() {}

    /** Imports one file of prices and, if given, one of the volatility index. */
    public static ImportResult read(CsvSource prices, @Nullable CsvSource vix) {
        return read(List.of(prices), vix, ImportOptions.DEFAULT);
    }

    /** Imports files of prices, of one or many symbols each, and, if given, one of the volatility index. */
    public static ImportResult read(List<CsvSource> prices, @Nullable CsvSource vix, ImportOptions options) {
        throw new UnsupportedOperationException("being written");
    }

    /** Writes {@code symbol,date,open,high,low,close,adj_close,volume}. */
    public static void writePrices(MarketDataset dataset, Appendable out) throws IOException {
        throw new UnsupportedOperationException("being written");
    }

    /** Writes {@code date,close} of the volatility index. */
    public static void writeVix(MarketDataset dataset, Appendable out) throws IOException {
        throw new UnsupportedOperationException("being written");
    }
}
