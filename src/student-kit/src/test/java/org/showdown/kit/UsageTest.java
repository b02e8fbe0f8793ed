package org.showdown.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "evaluate", "fit", "inspect-market", "simulate", "isolation"})
    void everyVerbExplainsItself(String verb) {
        CommandLine line = CommandLine.run(verb, "--help");

        assertThat(line.exitCode()).isZero();
        assertThat(line.out()).contains("Usage: ./showdown " + verb);
    }

    @Test
    void noVerbShowsAllOfThem() {
        assertThat(CommandLine.run().out())
                .contains("check", "evaluate", "fit", "inspect-market", "simulate", "isolation");
    }

    @Test
    void anUnknownSubmissionNamesWhatWasExpected() {
        assertUsageError(
                CommandLine.run("check", "nothing.jar"),
                "expected a file or a reference solution (attention-lstm, egarch, garch, ");
    }

    @Test
    void anUnknownDeviceNamesWhatThereIs() {
        assertUsageError(CommandLine.run("isolation", "--onnx-device", "gpu"), "[CPU, CUDA]");
    }

    @Test
    void aMarketNeedsItsVolatilityIndex() throws Exception {
        assertUsageError(
                CommandLine.run(
                        "evaluate",
                        model(),
                        "--market",
                        "m.csv",
                        "--train-until",
                        "2019-12-31",
                        "--from",
                        "2020-01-01",
                        "--to",
                        "2020-02-01"),
                "expected --vix FILE beside --market m.csv, found none");
    }

    @Test
    void aPeriodNeedsItsDates() throws Exception {
        assertUsageError(
                CommandLine.run("evaluate", model(), "--market", "simulated"),
                "expected --train-until, found none; or give --data DIR");
    }

    @Test
    void trainingEndsBeforeTheFirstForecast() throws Exception {
        assertUsageError(
                CommandLine.run(
                        "evaluate",
                        model(),
                        "--market",
                        "simulated",
                        "--train-until",
                        "2020-01-01",
                        "--from",
                        "2020-01-01",
                        "--to",
                        "2020-02-01"),
                "training ends on 2020-01-01, which is not before the first forecast day 2020-01-01");
    }

    @Test
    void aDateIsADate() throws Exception {
        assertUsageError(
                CommandLine.run("evaluate", model(), "--train-until", "31.12.2019"),
                "Invalid value for option '--train-until'");
    }

    @Test
    void targetAndEstimatorAreNamed() throws Exception {
        assertUsageError(
                CommandLine.run(
                        "evaluate",
                        model(),
                        "--market",
                        "simulated",
                        "--train-until",
                        "2019-12-31",
                        "--from",
                        "2020-01-01",
                        "--to",
                        "2020-02-01",
                        "--target",
                        "tomorrow"),
                "unknown target 'tomorrow', expected next-day or rolling-21");
    }

    @Test
    void publicDataStandsAlone() throws Exception {
        assertUsageError(
                CommandLine.run("evaluate", model(), "--data", folder, "--symbols", "A"), "expected --data alone");
        assertUsageError(
                CommandLine.run("evaluate", model(), "--data", folder),
                "expected the unpacked public data of an assignment, found no assignment.yaml in");
    }

    @Test
    void aFileWithoutMarketDataIsOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("prices.csv"), "hello\nworld\n");

        assertUsageError(CommandLine.run("inspect-market", file), "prices.csv");
    }

    private Path model() throws Exception {
        return Files.writeString(folder.resolve("model.onnx"), "");
    }

    private static void assertUsageError(CommandLine line, String expected) {
        assertThat(line.exitCode()).isEqualTo(2);
        assertThat(line.out()).isEmpty();
        assertThat(line.err().strip()).contains(expected).doesNotContain("\n");
    }
}
