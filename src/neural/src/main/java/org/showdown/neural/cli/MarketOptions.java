package org.showdown.neural.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.neural.sample.Split;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import picocli.CommandLine.Option;

/** Which market, and how its years are split. */
final class MarketOptions {
    private static final String SIMULATED = "simulated";

    @Option(
            names = "--market",
            paramLabel = "FILE",
            description = "Prices as CSV or CSV.gz (symbol,date,open,high,low,close,adj_close,volume), or 'simulated'"
                    + " (default).")
    String market = SIMULATED;

    @Option(names = "--vix", paramLabel = "FILE", description = "Volatility index as CSV or CSV.gz (date,close).")
    @Nullable
    Path vix;

    @Option(names = "--symbols", split = ",", paramLabel = "A,B", description = "Symbols, in order (default: all).")
    List<String> symbols = List.of();

    @Option(
            names = "--train-until",
            paramLabel = "DATE",
            description = "Last day of the training years (default: ${DEFAULT-VALUE}).",
            defaultValue = "2019-12-31")
    LocalDate trainUntil = LocalDate.EPOCH;

    @Option(
            names = "--validate-until",
            paramLabel = "DATE",
            description = "Last day of the validation years, which follow (default: ${DEFAULT-VALUE}).",
            defaultValue = "2021-12-31")
    LocalDate validateUntil = LocalDate.EPOCH;

    /** The market, without the days after the validation years. */
    MarketDataset read() throws NoSuchFileException {
        MarketDataset whole = whole();
        for (String symbol : symbols) {
            if (!whole.symbols().contains(symbol)) {
                throw new IllegalArgumentException("expected symbols of the dataset ("
                        + String.join(", ", whole.symbols()) + "), found " + symbol);
            }
        }
        if (validateUntil.isBefore(whole.days().getFirst())) {
            throw new IllegalArgumentException("expected --validate-until within the dataset's days "
                    + whole.days().getFirst() + " to " + whole.days().getLast() + ", found " + validateUntil);
        }
        return (symbols.isEmpty() ? whole : whole.select(symbols)).until(validateUntil);
    }

    private MarketDataset whole() throws NoSuchFileException {
        if (market.equals(SIMULATED)) {
            if (vix != null) {
                throw new IllegalArgumentException(
                        "expected no --vix with --market simulated, which has its own, found " + vix);
            }
            return SimulatedMarket.practice();
        }
        if (vix == null) {
            throw new IllegalArgumentException("expected --vix FILE beside --market " + market + ", found none");
        }
        return MarketCsv.read(CsvSource.of(existing(Path.of(market))), CsvSource.of(existing(vix)))
                .dataset();
    }

    private static Path existing(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    Split split() {
        return new Split(trainUntil, validateUntil);
    }

    /** As they would be typed again. */
    String typed() {
        StringBuilder typed = new StringBuilder("--market ")
                .append(market.equals(SIMULATED) ? SIMULATED : Path.of(market).getFileName());
        if (vix != null) {
            typed.append(" --vix ").append(vix.getFileName());
        }
        return typed.append(" --train-until ")
                .append(trainUntil)
                .append(" --validate-until ")
                .append(validateUntil)
                .toString();
    }
}
