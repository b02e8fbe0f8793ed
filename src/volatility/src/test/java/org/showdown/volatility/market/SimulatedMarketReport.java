package org.showdown.volatility.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes the tables of {@code docs/simulated-market.md} to {@code target/simulated-market-facts.md}, with columns of real
 * markets where their data lie beside the repository. No part of the usual tests: its name has no "Test", so it runs only
 * when it is asked for.
 */
class SimulatedMarketReport {

    @Test
    void writesTheTables() throws IOException {
        MarketDataset simulated = SimulatedMarket.practice();
        List<String> stocks = simulated.symbols().subList(1, simulated.symbols().size());
        SequencedMap<String, Map<String, Double>> index = new LinkedHashMap<>();
        SequencedMap<String, Map<String, Double>> shares = new LinkedHashMap<>();
        index.put(
                "simulated 2010–2024",
                StylisedFacts.ofIndex(simulated, simulated.symbols().getFirst()));
        shares.put("simulated 2010–2024", StylisedFacts.ofStocks(simulated, stocks));
        Path shared = Path.of(System.getProperty("showdown.root", "."), "..", "shared");
        Path market = shared.resolve("market");
        if (Files.isDirectory(market)) {
            MarketDataset real = MarketCsv.read(
                            CsvSource.of(market.resolve("ohlcv-daily.csv.gz")),
                            CsvSource.of(market.resolve("vix-daily.csv.gz")))
                    .dataset();
            index.put("SPY 2010–2024", StylisedFacts.ofIndex(real, "SPY"));
            shares.put(
                    "20 US stocks 2010–2024",
                    StylisedFacts.ofStocks(
                            real,
                            real.symbols().stream()
                                    .filter(symbol -> !symbol.equals("SPY"))
                                    .toList()));
        }
        Path golden = shared.resolve("golden/data/sp500.csv.gz");
        if (Files.isRegularFile(golden)) {
            MarketDataset sp500 = MarketCsv.read(CsvSource.of(golden), null).dataset();
            index.put("S&P 500 1999–2018", StylisedFacts.ofIndex(sp500, "SP500"));
        }
        Path report = Files.createDirectories(Path.of("target")).resolve("simulated-market-facts.md");
        Files.writeString(report, table(index) + "\n" + table(shares));
        assertThat(report).isNotEmptyFile();
    }

    private static String table(SequencedMap<String, Map<String, Double>> columns) {
        StringBuilder out = new StringBuilder("| fact | ").append(String.join(" | ", columns.sequencedKeySet()));
        out.append(" |\n| --- |").repeat(" ---: |", columns.size()).append('\n');
        for (String fact : columns.firstEntry().getValue().keySet()) {
            out.append("| ").append(fact).append(" |");
            for (Map<String, Double> column : columns.values()) {
                Double value = column.get(fact);
                out.append(
                        value == null
                                ? " |"
                                : String.format(Locale.ROOT, Math.abs(value) < 5 ? " %.2f |" : " %.1f |", value));
            }
            out.append('\n');
        }
        return out.toString();
    }
}
