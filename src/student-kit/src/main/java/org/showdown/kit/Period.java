package org.showdown.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.PublicSettings;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketCsv;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.walkforward.WalkForwardPlan;

/** What a submission is evaluated on: a market and a plan. */
record Period(MarketDataset market, WalkForwardPlan plan, FeatureList features, RegimeRule regimeRule) {
    static final String SIMULATED = "simulated";

    /** The public board of the assignment whose data was unpacked into a folder. */
    static Period ofPublicData(Path folder) throws IOException {
        Path file = folder.resolve(PublicSettings.FILE_NAME);
        if (!Files.isRegularFile(file)) {
            throw Problem.usage("expected the unpacked public data of an assignment, found no "
                    + PublicSettings.FILE_NAME + " in " + folder);
        }
        PublicSettings settings = PublicSettings.parse(Files.readString(file, StandardCharsets.UTF_8));
        MarketDataset market = read(
                        folder.resolve(PublicSettings.MARKET_FILE_NAME), folder.resolve(PublicSettings.VIX_FILE_NAME))
                .dataset();
        return new Period(
                select(market, settings.symbols()), settings.plan(), settings.features(), settings.regimeRule());
    }

    /** The market of {@code --market} and {@code --vix}. */
    static MarketDataset market(String name, @Nullable Path vix, Consumer<String> warnings) {
        if (name.equals(SIMULATED)) {
            if (vix != null) {
                throw Problem.usage("expected no --vix with --market simulated, which has its own, found " + vix);
            }
            return SimulatedMarket.practice();
        }
        if (vix == null) {
            throw Problem.usage("expected --vix FILE beside --market " + name + ", found none");
        }
        ImportResult result = read(Path.of(name), vix);
        if (!result.report().clean()) {
            warnings.accept("the market data has faults (" + result.report().refusedTotal() + " rows refused, "
                    + result.report().missingDays().size() + " gaps); inspect-market lists them");
        }
        return result.dataset();
    }

    static ImportResult read(Path prices, @Nullable Path vix) {
        requireFile(prices);
        if (vix != null) {
            requireFile(vix);
        }
        return MarketCsv.read(CsvSource.of(prices), vix == null ? null : CsvSource.of(vix));
    }

    /** The dataset of these symbols; of all if none is named. */
    static MarketDataset select(MarketDataset market, List<String> symbols) {
        for (String symbol : symbols) {
            if (!market.symbols().contains(symbol)) {
                throw Problem.usage("expected symbols of the dataset (" + String.join(", ", market.symbols())
                        + "), found " + symbol);
            }
        }
        return symbols.isEmpty() ? market : market.select(symbols);
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Problem.usage("expected a CSV or CSV.gz file, found no file " + file);
        }
    }
}
