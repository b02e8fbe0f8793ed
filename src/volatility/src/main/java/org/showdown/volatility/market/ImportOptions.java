package org.showdown.volatility.market;

import org.jspecify.annotations.Nullable;

/**
 * How an import is done.
 *
 * @param symbol the symbol of a file that has no symbol column; null takes it from the file's name
 * @param simulated whether the prices are made up: a CSV file does not say so
 * @param maxBytes the most bytes a file may have after decompression
 * @param listedRefusals how many refused rows the report lists; all are counted
 * @param closesSuffice whether a file of closes alone is taken, for models of returns: its bars are flat, with open, high and
 *     low at the close, and say nothing about the day's range
 */
public record ImportOptions(
        @Nullable String symbol, boolean simulated, int maxBytes, int listedRefusals, boolean closesSuffice) {
    /** Real prices, 256 MiB (some four million rows), 1,000 refusals listed. */
    public static final ImportOptions DEFAULT = new ImportOptions(null, false, 256 << 20, 1_000, false);

    /** The same with this symbol for a file without symbol column. */
    public ImportOptions withSymbol(@Nullable String name) {
        return new ImportOptions(name, simulated, maxBytes, listedRefusals, closesSuffice);
    }

    /** The same for prices that are made up. */
    public ImportOptions withSimulated(boolean madeUp) {
        return new ImportOptions(symbol, madeUp, maxBytes, listedRefusals, closesSuffice);
    }

    /** The same with another limit on the bytes of a file. */
    public ImportOptions withMaxBytes(int bytes) {
        return new ImportOptions(symbol, simulated, bytes, listedRefusals, closesSuffice);
    }

    /** The same, taking files of closes alone too. */
    public ImportOptions withClosesSuffice() {
        return new ImportOptions(symbol, simulated, maxBytes, listedRefusals, true);
    }
}
