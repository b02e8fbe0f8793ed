package org.showdown.platform.market;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.showdown.platform.access.Installation;
import org.showdown.platform.market.MarketImport.Imported;
import org.showdown.platform.market.MarketImport.MarketImportException;
import org.showdown.volatility.market.CsvSource;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(Installation.class)
class MarketStoreTest {
    private static final String PRICES = """
            symbol,date,open,high,low,close,adj_close,volume
            AAA,2020-01-02,10.1,10.5,9.9,10.333333333333334,5.1,1000
            AAA,2020-01-03,10.2,10.6,10.0,10.1,5.0,1100
            BBB,2020-01-02,20.1,20.5,19.9,20.3,20.3,2000
            BBB,2020-01-03,20.1,19.5,19.9,20.3,20.3,2000
            """;
    private static final String VIX = "date,close\n2020-01-02,12.47\n2020-01-03,14.02\n";

    @Inject
    MarketStore store;

    @Inject
    MarketImport imports;

    @Inject
    AgroalDataSource database;

    @Test
    void loadsBackToTheLastBitWhatWasImported() throws Exception {
        Imported imported = imports.run("tiny", "Tiny", List.of(csv("prices.csv", PRICES)), csv("vix.csv", VIX));
        MarketDataset read = readFromDatabase(imported.dataset());
        assertThat(read.sha256())
                .isEqualTo(imported.result().dataset().sha256())
                .isEqualTo(imported.dataset().sha256());
    }

    @Test
    void keepsTheSimulatedMarketToTheLastBitToo() throws Exception {
        DatasetInfo simulated = store.find("simulated").orElseThrow();
        assertThat(readFromDatabase(simulated).sha256()).isEqualTo(simulated.sha256());
    }

    @Test
    void keepsTheReportOfWhatWasRefused() throws Exception {
        Imported imported = imports.run("tiny", "Tiny", List.of(csv("prices.csv", PRICES)), csv("vix.csv", VIX));
        assertThat(store.report(imported.dataset())).isEqualTo(imported.result().report());
        assertThat(store.report(imported.dataset()).refused())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(5));
    }

    @Test
    void refusesToReplaceTheBuiltInMarket() {
        assertThatThrownBy(() -> imports.run("simulated", "Mine", List.of(csv("prices.csv", PRICES)), null))
                .isInstanceOf(MarketImportException.class)
                .hasMessageContaining("choose another");
    }

    private MarketDataset readFromDatabase(DatasetInfo info) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatasetCopy.read(connection, info, DatasetCopy.Part.WHOLE);
        }
    }

    private static CsvSource csv(String name, String text) {
        return CsvSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
