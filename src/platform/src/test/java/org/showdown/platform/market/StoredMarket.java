package org.showdown.platform.market;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.SimulatedMarket;

/** The simulated market in a database, written by its owner before any process of the platform runs on it. */
public final class StoredMarket {
    private StoredMarket() {}

    public static void write(Connection owner) throws SQLException, IOException {
        MarketDataset market = SimulatedMarket.generate(
                SimulatedMarket.PUBLISHED_SEED, SimulatedMarket.newHiddenSeed(new SecureRandom()));
        UUID id = UUID.randomUUID();
        try (PreparedStatement statement = owner.prepareStatement("""
                insert into market_dataset (id, slug, title, simulated, sha256, symbols, first_day, last_day, report, imported_at)
                values (?, 'simulated', 'Simulated market', true, ?, ?, ?, ?, '{"rowsRead": 0, "rowsAccepted": 0, "refused": [],
                       "refusedByReason": {}, "missingDays": [], "vix": {"rowsRead": 0, "daysTaken": 0, "daysCarried": 0, "daysUnknown": 0, "daysIgnored": 0}, "notes": []}', now())""")) {
            statement.setObject(1, id);
            statement.setString(2, market.sha256());
            statement.setArray(3, owner.createArrayOf("text", market.symbols().toArray()));
            statement.setObject(4, market.days().getFirst());
            statement.setObject(5, market.days().getLast());
            statement.executeUpdate();
        }
        DatasetCopy.write(owner, id, market);
    }
}
