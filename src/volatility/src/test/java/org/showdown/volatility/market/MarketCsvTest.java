package org.showdown.volatility.market;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarketCsvTest {

    static CsvSource file(String name, String text) {
        return CsvSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportResult read(String text) {
        return MarketCsv.read(file("prices.csv", text), null);
    }

    @Test
    void readsOurOwnForm() {
        ImportResult result = MarketCsv.read(file("prices.csv", """
                        symbol,date,open,high,low,close,adj_close,volume
                        B,2024-01-02,10,12,9,11,5.5,100
                        B,2024-01-03,11,12,10,12,12,200
                        A,2024-01-03,1.5,1.5,1.25,1.5,1.5,0
                        """), file("vix.csv", """
                        date,open,high,low,close
                        2024-01-01,1,1,1,12
                        2024-01-02,1,1,1,13.5
                        """));

        MarketDataset dataset = result.dataset();
        assertThat(dataset.symbols()).containsExactly("B", "A");
        assertThat(dataset.days()).containsExactly(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3));
        assertThat(dataset.series("B").high()).containsExactly(6, 12);
        assertThat(dataset.series("A").hasBar(0)).isFalse();
        assertThat(dataset.vix()).containsExactly(13.5, 13.5);
        assertThat(dataset.simulated()).isFalse();
        assertThat(result.report().rowsRead()).isEqualTo(3);
        assertThat(result.report().rowsAccepted()).isEqualTo(3);
        assertThat(result.report().missingDays())
                .containsExactly(new MissingDays("A", LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 2), 1));
        assertThat(result.report().vix()).isEqualTo(new ImportReport.VixReport(2, 1, 1, 0, 1));
    }

    @Test
    void readsYahoo() {
        ImportResult result = MarketCsv.read(file("aapl.csv", """
                Date,Open,High,Low,Close,Adj Close,Volume
                2024-01-02,187.149994,188.440002,183.889999,185.639999,184.734985,82488700
                2024-01-03,null,null,null,null,null,null
                """), null);

        assertThat(result.dataset().symbols()).containsExactly("AAPL");
        assertThat(result.dataset().series("AAPL").bar(0))
                .isEqualTo(new Bar(187.149994, 188.440002, 183.889999, 185.639999, 184.734985, 82488700));
        assertThat(result.report().refused()).isEmpty();
        assertThat(result.report().rowsAccepted()).isEqualTo(1);
        assertThat(result.report().notes()).contains("aapl.csv: 1 rows name a day and no prices");
    }

    @Test
    void readsYahooWithTimesAndDividends() {
        ImportResult result = MarketCsv.read(file("MSFT.csv", """
                Date,Open,High,Low,Close,Volume,Dividends,Stock Splits
                2024-01-02 00:00:00-05:00,373.8,375.9,366.7,370.8,25258600,0.0,0.0
                """), null);

        assertThat(result.dataset().days()).containsExactly(LocalDate.of(2024, 1, 2));
        assertThat(result.report().notes()).noneMatch(note -> note.contains("unknown"));
    }

    @Test
    void readsYfinanceWithItsThreeHeaderLines() {
        ImportResult result = MarketCsv.read(file("download.csv", """
                Price,Close,High,Low,Open,Volume
                Ticker,SPY,SPY,SPY,SPY,SPY
                Date,,,,,
                2024-01-02,472.65,473.67,470.49,472.16,123623700
                """), null);

        assertThat(result.dataset().symbols()).containsExactly("SPY");
        assertThat(result.dataset().series("SPY").open(0)).isEqualTo(472.16);
        assertThat(result.report().rowsRead()).isEqualTo(1);
    }

    @Test
    void readsStooq() {
        ImportResult single = MarketCsv.read(
                file("spy_us_d.csv", "Date,Open,High,Low,Close,Volume\r\n2024-01-02,1,2,1,2,3\r\n"), null);
        ImportResult bulk = MarketCsv.read(file("spy.us.txt", """
                <TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
                SPY.US,D,20240102,000000,1,2,1,2,3,0
                """), null);

        assertThat(single.dataset().symbols()).containsExactly("SPY");
        assertThat(bulk.dataset().symbols()).containsExactly("SPY.US");
        assertThat(bulk.dataset().series("SPY.US")).isEqualTo(single.dataset().series("SPY"));
    }

    @Test
    void readsNasdaqWithItsDollarSigns() {
        ImportResult result = MarketCsv.read(file("AAPL.csv", """
                Date,Close/Last,Volume,Open,High,Low
                01/02/2024,$185.64,82488670,$187.15,$188.44,$183.89
                """), null);

        assertThat(result.dataset().series("AAPL").bar(0))
                .isEqualTo(new Bar(187.15, 188.44, 183.89, 185.64, 185.64, 82488670));
    }

    @Test
    void readsFredWithItsPointsForMissing() {
        CsvSource prices = file("A.csv", """
                Date,Open,High,Low,Close
                2024-01-02,1,1,1,1
                2024-01-03,1,1,1,1
                """);
        for (String header : List.of("DATE,VIXCLS", "observation_date,VIXCLS", "Date,vix", "DATE,SOMESERIES")) {
            ImportResult result =
                    MarketCsv.read(prices, file("VIXCLS.csv", header + "\n2024-01-02,13.2\n2024-01-03,.\n"));

            assertThat(result.dataset().vix()).as(header).containsExactly(13.2, 13.2);
            assertThat(result.report().refused()).isEmpty();
            assertThat(result.report().vix().daysCarried()).isEqualTo(1);
        }
    }

    @Test
    void readsSeveralFilesIntoOneDataset() {
        ImportResult result = MarketCsv.read(
                List.of(
                        file("AAA.csv", "Date,Open,High,Low,Close,Volume\n2024-01-02,1,2,1,2,3\n"),
                        file("BBB.csv", "Date,Open,High,Low,Close,Volume\n1/3/2024,1,2,1,2,3\n")),
                null,
                ImportOptions.DEFAULT);

        assertThat(result.dataset().symbols()).containsExactly("AAA", "BBB");
        assertThat(result.dataset().days()).containsExactly(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3));
        assertThat(result.dataset().vix()).containsOnly(Double.NaN);
    }

    @Test
    void takesTheSymbolFromTheOptionsBeforeTheFileName() {
        ImportResult result = MarketCsv.read(
                List.of(file("download (3).csv", "Date,Open,High,Low,Close\n2024-01-02,1,2,1,2\n")),
                null,
                ImportOptions.DEFAULT.withSymbol("EURUSD=X"));

        assertThat(result.dataset().symbols()).containsExactly("EURUSD=X");
    }

    @Test
    void readsAFileThatRunsFromTheNewestDayToTheOldest() {
        ImportResult result = read("""
                symbol,date,open,high,low,close
                A,2024-01-08,5,5,5,5
                A,2024-01-05,4,4,4,4
                A,2024-01-04,3,3,3,3
                A,2024-01-03,2,2,2,2
                A,2024-01-02,1,1,1,1
                """);

        assertThat(result.report().refused()).isEmpty();
        assertThat(result.dataset().series("A").close()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void keepsTheWeekendsOfAMarketThatIsOpenOnThem() {
        StringBuilder text = new StringBuilder("symbol,date,open,high,low,close\n");
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2024, 2, 1))
                .forEach(day -> text.append("BTC-USD,").append(day).append(",1,1,1,1\n"));

        assertThat(read(text.toString()).dataset().size()).isEqualTo(31);
    }

    @Test
    void exportsWhatItImportsToTheLastDigit() throws IOException {
        MarketDataset dataset = MarketCsv.read(
                        file("prices.csv", """
                                symbol,date,open,high,low,close,adj_close,volume
                                B,2024-01-02,0.1,0.30000000000000004,0.1,0.2,0.123456789012345678,493729600
                                B,2024-01-04,1e-7,12345678.9,1e-7,1234.5,1234.5,
                                A,2024-01-03,1.5,1.5,1.25,1.5,1.5,0
                                """), file("vix.csv", "date,close\n2024-01-03,13.123456789\n"))
                .dataset();

        StringBuilder prices = new StringBuilder();
        StringBuilder vix = new StringBuilder();
        MarketCsv.writePrices(dataset, prices);
        MarketCsv.writeVix(dataset, vix);
        MarketDataset again = MarketCsv.read(file("p.csv", prices.toString()), file("v.csv", vix.toString()))
                .dataset();

        assertThat(prices.toString()).isEqualTo("""
                symbol,date,open,high,low,close,adj_close,volume
                B,2024-01-02,0.1,0.30000000000000004,0.1,0.2,0.12345678901234568,493729600
                B,2024-01-04,0.00000010,12345678.9,0.00000010,1234.5,1234.5,
                A,2024-01-03,1.5,1.5,1.25,1.5,1.5,0
                """);
        assertThat(again.sha256()).isEqualTo(dataset.sha256());
        assertThat(again.days()).isEqualTo(dataset.days());
        assertThat(again.series("B")).isEqualTo(dataset.series("B"));
    }

    @Test
    void readsGzipWhateverTheNameSays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("\uFEFFdate;open;high;low;close\n2024-01-02;1;2;1;2\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(MarketCsv.read(CsvSource.of("AAA.csv", bytes.toByteArray()), null)
                        .dataset()
                        .series("AAA")
                        .close())
                .containsExactly(2);
    }

    @Test
    void takesClosesAloneWhereTheySuffice() {
        ImportResult result =
                MarketCsv.read(List.of(file("spx.csv", """
                date,close,adj_close
                2024-01-02,10,5
                2024-01-03,null,null
                2024-01-04,11,0
                """)), null, ImportOptions.DEFAULT.withClosesSuffice());

        assertThat(result.dataset().series("SPX").bar(0)).isEqualTo(new Bar(10, 10, 10, 10, 5, Double.NaN));
        assertThat(result.dataset().size()).isEqualTo(1);
        assertThat(result.report().refused())
                .singleElement()
                .satisfies(row -> assertThat(row.text()).startsWith("adj_close"));
        assertThat(result.report().notes())
                .contains("spx.csv: no columns of open, high and low, so bars are closes alone");
    }
}
