package org.showdown.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.ImportOptions;
import org.showdown.volatility.market.ImportReport;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/**
 * The days that a model is fitted to: one symbol, from one trading day to another.
 *
 * @param market the dataset of this symbol alone
 * @param symbol the symbol
 * @param first index of the first day
 * @param last index of the last day
 */
record FitSample(MarketDataset market, String symbol, int first, int last) {
    private static final double PERCENT = 100;

    /**
     * Reads a market and chooses the days.
     *
     * @param name a file, or {@value Period#SIMULATED}
     * @param needsBars whether the day's range is needed, not closes alone
     */
    static MarketDataset read(
            String name, @Nullable Path vix, @Nullable String symbol, boolean needsBars, Consumer<String> warnings) {
        if (name.equals(Period.SIMULATED)) {
            return Period.market(name, vix, warnings);
        }
        for (Path file : vix == null ? List.of(Path.of(name)) : List.of(Path.of(name), vix)) {
            if (!Files.isRegularFile(file)) {
                throw Problem.usage("expected a CSV or CSV.gz file, found no file " + file);
            }
        }
        ImportOptions options = ImportOptions.DEFAULT.withSymbol(symbol);
        ImportResult result = MarketCsv.read(
                List.of(CsvSource.of(Path.of(name))),
                vix == null ? null : CsvSource.of(vix),
                needsBars ? options : options.withClosesSuffice());
        ImportReport report = result.report();
        if (report.refusedTotal() > 0) {
            warnings.accept(report.refusedTotal() + " rows of the market data were refused; inspect-market lists them");
        }
        return result.dataset();
    }

    /** The days of a symbol from one date to another, both included; null leaves an end open. */
    static FitSample of(
            MarketDataset market, @Nullable String symbol, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && from.isAfter(until)) {
            throw Problem.usage("expected --from not after --until, found --from " + from + " --until " + until);
        }
        String chosen = symbol == null ? onlySymbol(market) : symbol;
        MarketDataset days = Period.select(market, List.of(chosen));
        int first = from == null ? 0 : days.lastIndexUntil(from.minusDays(1)) + 1;
        int last = until == null ? days.size() - 1 : days.lastIndexUntil(until);
        if (first > last) {
            throw Problem.usage("expected trading days of " + chosen + " from " + (from == null ? "the first" : from)
                    + " to " + (until == null ? "the last" : until) + ", found none: its days are "
                    + days.days().getFirst() + " to " + days.days().getLast());
        }
        return new FitSample(days, chosen, first, last);
    }

    private static String onlySymbol(MarketDataset market) {
        if (market.symbols().size() > 1) {
            throw Problem.usage("expected --symbol with one of the dataset's symbols ("
                    + String.join(", ", market.symbols()) + "), found none");
        }
        return market.symbols().getFirst();
    }

    /** The index of the first day that has a return: the return of the first day reaches back to the close before it. */
    int firstReturn() {
        return Math.max(1, first);
    }

    LocalDate day(int index) {
        return market.days().get(index);
    }

    /** {@code 100 ln(C_t / C_{t−1})} of each day that has one. */
    double[] percentReturns() {
        PriceSeries prices = market.series(symbol);
        double[] returns = new double[Math.max(0, last - firstReturn() + 1)];
        for (int i = 0; i < returns.length; i++) {
            int day = firstReturn() + i;
            returns[i] = PERCENT * Math.log(prices.close(day) / prices.close(day - 1));
        }
        return returns;
    }

    /** {@code ln(C_t / C_{t−1})} of each day; NaN for the first day of all. */
    double[] returns() {
        PriceSeries prices = market.series(symbol);
        double[] returns = new double[last - first + 1];
        for (int i = 0; i < returns.length; i++) {
            int day = first + i;
            returns[i] = day == 0 ? Double.NaN : Math.log(prices.close(day) / prices.close(day - 1));
        }
        return returns;
    }

    /** The root of the Garman-Klass variance of each day: decimal, not annualised. */
    double[] dailyVolatility() {
        double[] variance = VarianceEstimator.GARMAN_KLASS.dailyVariance(market.series(symbol));
        double[] volatility = new double[last - first + 1];
        for (int i = 0; i < volatility.length; i++) {
            // Open and close may lie outside the day's range by a rounding, and then the estimate below zero by less.
            volatility[i] = Math.sqrt(Math.max(0, variance[first + i]));
        }
        return volatility;
    }

    /** The volatility index of each day, in percent a year; NaN where unknown. */
    double[] index() {
        double[] levels = new double[last - first + 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = market.vix(first + i);
        }
        return levels;
    }
}
