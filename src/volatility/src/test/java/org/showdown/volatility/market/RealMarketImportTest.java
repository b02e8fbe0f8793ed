package org.showdown.volatility.market;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.golden.RealPrices;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports the prices of 20 US stocks and SPY, which are no part of this repository: skipped where they are absent. */
class RealMarketImportTest {

    @Test
    void importsEveryRowOverTheDaysOfTheExchange() throws IOException {
        ImportResult result = MarketCsv.read(
                CsvSource.of(RealPrices.file("ohlcv-daily.csv.gz")), CsvSource.of(RealPrices.file("vix-daily.csv.gz")));

        ImportReport report = result.report();
        MarketDataset dataset = result.dataset();
        assertThat(report.clean()).isTrue();
        assertThat(report.rowsAccepted()).isEqualTo(79_254);
        assertThat(report.vix()).isEqualTo(new ImportReport.VixReport(3_793, 3_774, 0, 0, 19));
        assertThat(dataset.symbols()).hasSize(21).contains("SPY", "AAPL");
        assertThat(dataset.days())
                .isEqualTo(TradingCalendar.nyse().days(LocalDate.of(2010, 1, 4), LocalDate.of(2024, 12, 31)));

        StringBuilder prices = new StringBuilder();
        StringBuilder vix = new StringBuilder();
        MarketCsv.writePrices(dataset, prices);
        MarketCsv.writeVix(dataset, vix);
        MarketDataset again = MarketCsv.read(
                        CsvSource.of("prices.csv", prices.toString().getBytes(StandardCharsets.UTF_8)),
                        CsvSource.of("vix.csv", vix.toString().getBytes(StandardCharsets.UTF_8)))
                .dataset();
        assertThat(again.sha256()).isEqualTo(dataset.sha256());
    }

    @Test
    void importsAMarketWithWeekendsBesideOneWithout() {
        ImportResult result = MarketCsv.read(CsvSource.of(RealPrices.file("crypto-fx-daily.csv.gz")), null);

        assertThat(result.report().refused()).isEmpty();
        assertThat(result.dataset().symbols()).containsExactly("BTC-USD", "EUR-USD");
        assertThat(result.report().missingDays())
                .extracting(MissingDays::symbol)
                .contains("EUR-USD");
    }
}
