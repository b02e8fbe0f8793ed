package org.showdown.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.showdown.evaluator.PublicSettings;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulate}: the simulated market as files. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes the public years (2010 to 2021) of the simulated market as market.csv and vix.csv.")
final class SimulateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to; created if absent.")
    Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed gives another market (default: the published one).")
    long seed = SimulatedMarket.PUBLISHED_SEED;

    SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        MarketDataset market = SimulatedMarket.publicYears(seed);
        Files.createDirectories(out);
        Path prices = out.resolve(PublicSettings.MARKET_FILE_NAME);
        Path vix = out.resolve(PublicSettings.VIX_FILE_NAME);
        try (BufferedWriter writer = Files.newBufferedWriter(prices)) {
            MarketCsv.writePrices(market, writer);
        }
        try (BufferedWriter writer = Files.newBufferedWriter(vix)) {
            MarketCsv.writeVix(market, writer);
        }
        surroundings
                .out()
                .println("wrote " + prices + " and " + vix + ": "
                        + market.symbols().size() + " fictional symbols × " + market.size() + " days");
        return Kit.ACCEPTED;
    }
}
