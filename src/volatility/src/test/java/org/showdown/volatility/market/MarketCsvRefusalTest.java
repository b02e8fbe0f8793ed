package org.showdown.volatility.market;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.market.RefusedRow.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MarketCsvRefusalTest {
    private static final String HEADER = "symbol,date,open,high,low,close,adj_close,volume\n";
    private static final String GOOD = "A,2024-01-02,10,12,9,11,11,100\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            A,2024-01-03,10,9,12,11,11,100      | HIGH_BELOW_LOW    | high 9.0 is below low 12.0
            A,2024-01-03,13,12,9,11,11,100      | OUTSIDE_HIGH_LOW  | open 13.0 is outside the day's range, low 9.0 to high 12.0
            A,2024-01-03,10,12,9,8.9,11,100     | OUTSIDE_HIGH_LOW  | close 8.9 is outside the day's range, low 9.0 to high 12.0
            A,2024-01-03,0,12,0,11,11,100       | NOT_POSITIVE      | open: expected a price above zero, found 0
            A,2024-01-03,10,12,9,11,-11,100     | NOT_POSITIVE      | adj_close: expected a price above zero, found -11
            A,2024-01-03,10,12,9,11,11,-1       | NEGATIVE_VOLUME   | volume: expected zero or more shares, found -1
            A,2024-01-03,10,twelve,9,11,11,100  | NOT_A_NUMBER      | high: expected a number like 123.45, found 'twelve'
            A,2024-01-03,10,1e999,9,11,11,100   | NOT_A_NUMBER      | high: expected a number like 123.45, found '1e999'
            A,2024-01-03,,12,9,11,11,100        | NOT_A_NUMBER      | open: expected a number like 123.45, found nothing
            A,2024-02-30,10,12,9,11,11,100      | NOT_A_DATE        | expected a date like 2020-01-31, 20200131 or 1/31/2020 (month first), found '2024-02-30'
            A,13/1/2024,10,12,9,11,11,100       | NOT_A_DATE        | expected a date like 2020-01-31, 20200131 or 1/31/2020 (month first), found '13/1/2024'
            A,2024-01-02,10,12,9,11,11,100      | DUPLICATE_DAY     | 2024-01-02 of A stands in line 2 already
            A,2024-01-03,10,12,9,11,11          | TOO_FEW_CELLS     | expected 8 cells as in the header, found 7
            A,2024-01-03,10,12,9,11,11,100,7    | TOO_MANY_CELLS    | expected 8 cells as in the header, found 9
            ,2024-01-03,10,12,9,11,11,100     | NO_SYMBOL         | symbol: expected letters and digits, found ''
            """)
    void refusesARow(String row, Reason reason, String text) {
        ImportResult result = MarketCsvTest.read(HEADER + GOOD + row + "\n" + "B,2024-01-03,1,1,1,1,1,1\n");

        assertThat(result.report().rowsRead()).isEqualTo(3);
        assertThat(result.report().rowsAccepted()).isEqualTo(2);
        assertThat(result.report().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("prices.csv");
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.text()).isEqualTo(text);
        });
        assertThat(result.dataset().series("A").bar(0)).isEqualTo(new Bar(10, 12, 9, 11, 11, 100));
    }

    @Test
    void toleratesWhatRoundingDoes() {
        assertThat(MarketCsvTest.read(HEADER + "A,2024-01-02,10.000005,10,9,9.0,9,1\n")
                        .report()
                        .clean())
                .isTrue();
    }

    @Test
    void refusesTheLaterOfTwoRowsThatExchangePlaces() {
        ImportResult result = MarketCsvTest.read(days("2024-01-02", "2024-01-04", "2024-01-03", "2024-01-05"));

        assertThat(result.report().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.UNORDERED_DAY);
            assertThat(refused.line()).isEqualTo(4);
            assertThat(refused.day()).isEqualTo(LocalDate.of(2024, 1, 3));
        });
    }

    @Test
    void refusesOneMistypedYearAndNotTheRowsAfterIt() {
        ImportResult result =
                MarketCsvTest.read(days("2024-01-02", "2042-01-03", "2024-01-04", "2024-01-05", "2024-01-08"));

        assertThat(result.report().refused()).extracting(RefusedRow::line).containsExactly(3L);
        assertThat(result.dataset().size()).isEqualTo(4);
    }

    @Test
    void refusesAStrayWeekend() {
        StringBuilder text = new StringBuilder(HEADER);
        TradingCalendar.nyse()
                .days(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 9))
                .forEach(day -> text.append("A,").append(day).append(",1,1,1,1,1,1\n"));
        text.append("A,2024-02-10,1,1,1,1,1,1\n");

        assertThat(MarketCsvTest.read(text.toString()).report().refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.WEEKEND);
                    assertThat(refused.text()).startsWith("2024-02-10 is a Saturday");
                });
    }

    private static String days(String... days) {
        return HEADER
                + Arrays.stream(days).map(day -> "A," + day + ",1,1,1,1,1,1\n").collect(Collectors.joining());
    }

    @Test
    void refusesRowsOfTheVix() {
        ImportReport report = MarketCsv.read(
                        MarketCsvTest.file("prices.csv", HEADER + GOOD),
                        MarketCsvTest.file(
                                "vix.csv", "date,close\n2024-01-02,13\n2024-01-02,14\n2024-01-03,-1\nx,12\n"))
                .report();

        assertThat(report.refused())
                .extracting(RefusedRow::reason)
                .containsExactly(Reason.DUPLICATE_DAY, Reason.NOT_POSITIVE, Reason.NOT_A_DATE);
        assertThat(report.refused()).extracting(RefusedRow::file).containsOnly("vix.csv");
        assertThat(report.rowsAccepted()).isEqualTo(1);
    }

    @Test
    void namesColumnsThatItDoesNotKnow() {
        ImportResult result = MarketCsvTest.read("symbol,date,open,high,low,close,mood\nA,2024-01-02,1,1,1,1,good\n");

        assertThat(result.report().notes()).contains("prices.csv: column 'mood' is unknown and was left out");
    }

    @Test
    void countsMoreRefusalsThanItLists() {
        String text = HEADER + GOOD + "A,x,1,1,1,1,1,1\n".repeat(2_000);

        ImportReport report = MarketCsvTest.read(text).report();

        assertThat(report.refused()).hasSize(1_000);
        assertThat(report.refusedTotal()).isEqualTo(2_000);
        assertThat(report.refusedByReason()).containsEntry(Reason.NOT_A_DATE, 2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n \n",
                "hello",
                "date,price\n2024-01-02,1\n",
                "symbol,date,open,high,low,close\n",
                "symbol,date,open,high,low,close\nA,2024-01-02,\"1,1,1,1\n",
                "symbol,date,open,high,low,close\nA,2024-01-02,1,0,1,1\n",
                "date,open,high,low,close,close\n2024-01-02,1,1,1,1,1\n",
                "\0\0\0\0",
                "PK\3\4 and so on",
                "\u001f\u008b\b\0 torn"
            })
    void refusesAFileWithOneLineThatNamesIt(String text) {
        org.showdown.volatility.market.CsvSource file =
                org.showdown.volatility.market.CsvSource.of("prices.csv", text.getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(MarketCsvException.class)
                .isThrownBy(() -> MarketCsv.read(file, null))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .startsWith("prices.csv: ")
                        .doesNotContain("\n")
                        .hasSizeLessThan(400));
    }

    @Test
    void refusesAFileOverTheLimit() {
        assertThatExceptionOfType(MarketCsvException.class)
                .isThrownBy(() -> MarketCsv.read(
                        List.of(MarketCsvTest.file("prices.csv", HEADER + GOOD)),
                        null,
                        ImportOptions.DEFAULT.withMaxBytes(20)))
                .withMessage("prices.csv: longer than the limit of 20 bytes");
    }

    @Test
    void saysThatAFileCannotBeRead() {
        org.showdown.volatility.market.CsvSource torn =
                new org.showdown.volatility.market.CsvSource("prices.csv", () -> {
                    throw new IOException("disk on fire");
                });

        assertThatExceptionOfType(MarketCsvException.class)
                .isThrownBy(() -> MarketCsv.read(torn, null))
                .withMessage("prices.csv: cannot be read: disk on fire");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatExceptionOfType(MarketCsvException.class)
                .isThrownBy(() -> MarketCsv.read(
                        org.showdown.volatility.market.CsvSource.of(Path.of("nowhere", "prices.csv")), null))
                .withMessage("prices.csv: there is no such file");
    }

    @Test
    void endsInAMessageWhateverBytesItIsGiven() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = (HEADER + GOOD.repeat(3)).getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < 1 + round / 10; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                MarketCsv.read(org.showdown.volatility.market.CsvSource.of("prices.csv", bytes), null);
            } catch (MarketCsvException refused) {
                assertThat(refused.getMessage()).startsWith("prices.csv: ");
            }
        }
    }
}
