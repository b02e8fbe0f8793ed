package org.showdown.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.evaluator.PublicSettings;
import org.showdown.evaluator.ReferenceSolutions;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Tag("slow")
class EvaluateTest {
    private static final Path REAL = CommandLine.ROOT.resolveSibling("shared").resolve("market");

    @TempDir
    static Path folder;

    private static List<String> symbols = List.of();

    @BeforeAll
    static void simulate() throws Exception {
        assertThat(CommandLine.run("simulate", "--out", folder).exitCode()).isZero();
        try (var lines = Files.lines(folder.resolve("market.csv"))) {
            symbols = lines.skip(1)
                    .map(line -> line.split(",", 2)[0])
                    .distinct()
                    .limit(3)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "naive",
                "rolling-mean",
                "garch",
                "garch-unscaled",
                "gjr-garch",
                "egarch",
                "har",
                "har-x",
                "har-onnx",
                "lstm",
                "lstm-1-layer",
                "gru",
                "attention-lstm"
            })
    void everyReferenceSolutionIsAccepted(String name) {
        assumeBuilt(name);

        CommandLine line = evaluate(name, "--json");

        assertThat(line.exitCode()).as(line.out() + line.err()).isZero();
        assertThat(line.out()).startsWith("{\"verdict\":\"accepted\",\"days\":62,\"symbols\":3,\"forecasts\":186,");
        assertThat(line.number("qlike")).isBetween(0.05, 1.0);
        assertThat(line.number("mse")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "har, next-day, 5",
        "har, next-day, 21",
        "har, rolling-21, 1",
        "har, rolling-21, 5",
        "gjr-garch, next-day, 21",
        "egarch, next-day, 5",
        "egarch, next-day, 21"
    })
    void forecastsEveryTargetAndHorizon(String name, String target, int horizon) {
        assumeBuilt(name);

        CommandLine line = evaluate(name, "--target", target, "--horizon", horizon, "--json");

        assertThat(line.exitCode()).as(line.out() + line.err()).isZero();
        assertThat(line.number("days")).isEqualTo(62 - horizon + 1);
    }

    @Test
    void twoRunsGiveTheSameNumbers() {
        assumeBuilt("har");

        String first = evaluate("har", "--json").out();
        String second = evaluate("har", "--json").out();

        assertThat(second.split("\"timing\"", 2)[0]).isEqualTo(first.split("\"timing\"", 2)[0]);
    }

    @Test
    void theForecastsOfTheFileGiveTheLosses() throws Exception {
        assumeBuilt("har");
        Path csv = folder.resolve("forecasts.csv");

        CommandLine line = evaluate("har", "--json", "--forecasts", csv);

        Map<String, Double> perSymbol = Files.readAllLines(csv).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.groupingBy(row -> row[1], Collectors.averagingDouble(row -> {
                    double ratio = Math.pow(Double.parseDouble(row[4]) / Double.parseDouble(row[3]), 2);
                    return ratio - Math.log(ratio) - 1;
                })));
        double qlike =
                perSymbol.values().stream().mapToDouble(each -> each).average().orElseThrow();
        assertThat(line.number("qlike")).isCloseTo(qlike, within(1e-12));
    }

    @Test
    void publicDataGivesTheNumbersOfThePublicBoard() throws Exception {
        assumeBuilt("har");
        Files.writeString(
                folder.resolve(PublicSettings.FILE_NAME),
                new PublicSettings(
                                "homework",
                                "Homework",
                                true,
                                symbols,
                                new WalkForwardPlan(
                                        LocalDate.of(2011, 12, 31),
                                        LocalDate.of(2012, 1, 1),
                                        LocalDate.of(2012, 3, 31),
                                        List.of(1),
                                        TargetDefinition.of("next-day", VarianceEstimator.GARMAN_KLASS)),
                                FeatureList.HOMEWORK,
                                RegimeRule.COURSE)
                        .toYaml());

        CommandLine atHome = CommandLine.run("evaluate", jar("har"), "--data", folder, "--json");

        assertThat(atHome.out().split("\"timing\"", 2)[0])
                .isEqualTo(evaluate("har", "--json").out().split("\"timing\"", 2)[0]);
    }

    @Test
    void aPersonReadsATable() {
        assumeBuilt("naive");

        CommandLine line = evaluate("naive");

        assertThat(line.out())
                .startsWith("Naive: accepted\n")
                .contains("3 symbols × 62 days from 2012-01-01 to 2012-03-31")
                .contains("calm", "crisis", symbols.getFirst());
    }

    @Test
    void anEmptyFileIsInvalid() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.onnx"));

        CommandLine line = evaluate(empty.toString(), "--json");

        assertThat(line.exitCode()).isEqualTo(1);
        assertThat(line.out()).startsWith("{\"verdict\":\"invalid-file\",\"message\":");
    }

    @Test
    void harOnRealPrices() {
        assumeTrue(Files.isDirectory(REAL), "no real prices at " + REAL);
        assumeBuilt("har");

        CommandLine line = CommandLine.run(
                "evaluate",
                "har",
                "--market",
                REAL.resolve("ohlcv-daily.csv.gz"),
                "--vix",
                REAL.resolve("vix-daily.csv.gz"),
                "--train-until",
                "2019-12-31",
                "--from",
                "2020-01-01",
                "--to",
                "2021-12-31",
                "--json");

        assertThat(line.number("forecasts")).isEqualTo(505 * 21);
        // Computed independently with numpy from the definitions.
        assertThat(line.number("qlike")).isCloseTo(0.3019, within(5e-5));
        assertThat(line.number("mse")).isCloseTo(111.1452, within(5e-3));
    }

    private static CommandLine evaluate(String submission, Object... options) {
        Object[] period = {
            "evaluate",
            submission,
            "--market",
            folder.resolve("market.csv"),
            "--vix",
            folder.resolve("vix.csv"),
            "--train-until",
            "2011-12-31",
            "--from",
            "2012-01-01",
            "--to",
            "2012-03-31",
            "--symbols",
            String.join(",", symbols)
        };
        Object[] all = Arrays.copyOf(period, period.length + options.length);
        System.arraycopy(options, 0, all, period.length, options.length);
        return CommandLine.run(all);
    }

    private static void assumeBuilt(String name) {
        assumeTrue(
                new ReferenceSolutions(CommandLine.ROOT.resolve("reference-solutions"))
                        .find(name)
                        .isPresent(),
                name + " is not built yet");
    }

    private static Path jar(String name) {
        return CommandLine.ROOT
                .resolve("reference-solutions")
                .resolve(name)
                .resolve("target")
                .resolve(name + ".jar");
    }
}
