package org.showdown.platform.market;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.showdown.platform.database.OwnerOnlyFiles;
import org.showdown.platform.setup.DatabaseRole;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.volatility.market.ImportReport;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

/** Fills an installation without market data with the simulated market, whose hidden years follow from a seed made here and kept secret. */
@ApplicationScoped
class SimulatedMarketImport {
    private static final Logger LOG = Logger.getLogger(SimulatedMarketImport.class);
    static final String SLUG = "simulated";

    private final MarketStore store;
    private final ShowdownSettings settings;
    private final FirstStart firstStart;
    private final DatabaseRole role;

    SimulatedMarketImport(MarketStore store, ShowdownSettings settings, FirstStart firstStart, DatabaseRole role) {
        this.store = store;
        this.settings = settings;
        this.firstStart = firstStart;
        this.role = role;
    }

    @Transactional
    void importOnce(@Observes @Priority(FirstStart.MARKET) StartupEvent start) throws IOException {
        if (!settings.demo() || !settings.role().prepares()) {
            return;
        }
        firstStart.waitForTurn();
        if (store.find(SLUG).isPresent()) {
            return;
        }
        if (!role.owns()) {
            // Made here, the seed of its hidden years would lie where pages are served.
            LOG.error("There is no simulated market: ./showdown migrate makes it, as the database's owner");
            return;
        }
        MarketDataset market = SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, hiddenSeed());
        int rows = market.symbols().size() * market.size();
        ImportReport report = new ImportReport(
                rows,
                rows,
                List.of(),
                Map.of(),
                List.of(),
                new ImportReport.VixReport(market.size(), market.size(), 0, 0, 0),
                List.of("Simulated: no row comes from a vendor. The years until 2021 follow from a published seed,"
                        + " the later ones from a secret seed of this installation."));
        store.save(SLUG, "Simulated market", new ImportResult(market, report));
        LOG.infof(
                "Made the simulated market: %d symbols, %d days",
                market.symbols().size(), market.size());
    }

    private byte[] hiddenSeed() throws IOException {
        Path file = settings.data().resolve("hidden-seed");
        if (!Files.exists(file)) {
            Files.createDirectories(settings.data());
            OwnerOnlyFiles.write(file, HexFormat.of().formatHex(SimulatedMarket.newHiddenSeed(new SecureRandom())));
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }
}
