package org.showdown.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FitUsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arima | | expected a model (garch, gjr-garch, egarch, igarch, har, har-x), found 'arima'",
                "garch | --symbol ZZZ | expected symbols of the dataset (AAA, BBB), found ZZZ",
                "garch | | expected --symbol with one of the dataset's symbols (AAA, BBB), found none",
                "garch | --symbol AAA --from 2024-02-01 --until 2024-01-01 | expected --from not after --until",
                "garch | --symbol AAA --from 2025-01-01 | found none: its days are 2024-01-02 to 2024-01-03",
                "garch | --symbol AAA --from 1.1.2024 | Invalid value for option '--from'",
                "garch | --symbol AAA --mean none | expected --mean zero, constant or ar1, found 'none'",
                "garch | --symbol AAA --distribution x | expected --distribution normal or t, found 'x'",
                "garch | --symbol AAA --initial-variance x | expected --initial-variance backcast or sample, found 'x'",
                "garch | --symbol AAA --orders 1,1 | expected --orders as three numbers p,o,q",
                "garch | --symbol AAA --orders 1,1,1 | expected --orders p,0,q with garch",
                "garch | --symbol AAA --orders 0,0,1 | orders expected: p from 1",
                "gjr-garch | --symbol AAA --orders 1,0,1 | expected --orders with o of at least 1",
                "igarch | --symbol AAA --orders 2,0,1 | IGARCH expected with orders 1, 0, 1",
                "har | --symbol AAA --mean zero | expected no options of GARCH models with har, found --mean zero",
                "har-x | --symbol AAA | expected --vix FILE, or a symbol VIX or ^VIX in the market"
            })
    void refusesWrongUsageInOneLine(String model, String options, String expected) throws Exception {
        Path prices = Files.writeString(folder.resolve("prices.csv"), """
                symbol,date,open,high,low,close,adj_close,volume
                AAA,2024-01-02,10,12,9,11,11,100
                AAA,2024-01-03,11,12,10,12,12,200
                BBB,2024-01-02,10,12,9,11,11,100
                """);
        List<Object> all = new ArrayList<>(List.of("fit", model, "--market", prices));
        if (options != null) {
            all.addAll(Arrays.asList(options.split(" ", -1)));
        }

        CommandLine line = CommandLine.run(all.toArray());

        assertThat(line.exitCode()).isEqualTo(2);
        assertThat(line.out()).isEmpty();
        assertThat(line.err().strip()).contains(expected).doesNotContain("\n");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        CommandLine line = CommandLine.run("fit", "garch", "--market", folder.resolve("none.csv"));

        assertThat(line.exitCode()).isEqualTo(2);
        assertThat(line.err()).contains("expected a CSV or CSV.gz file, found no file");
    }

    @Test
    void refusesAFileWithoutCloses() throws Exception {
        Path file = Files.writeString(folder.resolve("x.csv"), "date,open,high\n2024-01-02,1,2\n");

        CommandLine line = CommandLine.run("fit", "garch", "--market", file);

        assertThat(line.exitCode()).isEqualTo(2);
        assertThat(line.err()).contains("x.csv: line 1 is no header with the column adj_close or close");
    }

    @Test
    void saysThatGarchTakesNoVolatilityIndex() throws Exception {
        Path prices = Files.writeString(folder.resolve("AAA.csv"), "date,close\n2024-01-02,1\n2024-01-03,2\n");

        CommandLine line = CommandLine.run("fit", "garch", "--market", prices, "--vix", prices);

        assertThat(line.exitCode()).isEqualTo(1);
        assertThat(line.err()).contains("garch takes no volatility index, so --vix is left out");
    }
}
