package org.showdown.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.evaluator.PublicSettings;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.feature.FeatureList;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.WalkForwardPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What {@code train.py} writes passes the check of an upload, and scores at home what the script said that it would. */
@Tag("slow")
class PythonStarterTest {
    private static final Pattern VALIDATION_QLIKE = Pattern.compile("validation QLIKE ([0-9.]+)");

    @TempDir
    static Path folder;

    @BeforeAll
    static void simulate() throws Exception {
        assertThat(CommandLine.run("simulate", "--out", folder).exitCode()).isZero();
        writeSettings(folder, TargetDefinition.NEXT_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "lstm-1-layer", "gru", "attention"})
    void everyNetworkIsAcceptedAtTheFirstTry(String network) {
        assertAccepted(train(Python.with("numpy", "torch"), folder, network));
    }

    @Test
    void theLinearModelIsAcceptedAtTheFirstTry() {
        assertAccepted(train(Python.with("numpy", "onnx"), folder, "linear"));
    }

    @Test
    void theAssignmentsTargetIsTheOneTrainedFor(@TempDir Path rolling) throws Exception {
        for (String file : List.of(PublicSettings.MARKET_FILE_NAME, PublicSettings.VIX_FILE_NAME)) {
            Files.copy(folder.resolve(file), rolling.resolve(file));
        }
        writeSettings(rolling, "rolling-21");

        assertAccepted(train(Python.with("numpy", "onnx"), rolling, "linear"));
    }

    @Test
    void bidirectionalIsRefusedWithTheReason() {
        Python.Run run = Python.with("numpy", "torch")
                .run(Python.STARTER.resolve("train.py"), "--data", folder, "--bidirectional");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("must rest on a state that has seen the days in order");
    }

    @Test
    void aWindowLongerThanThePlatformTakesIsRefused() {
        Python.Run run = Python.with("numpy").run(Python.STARTER.resolve("train.py"), "--seq-len", 61);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("expected 5 to 60, found 61");
    }

    private record Trained(Path model, Path data, double qlike) {}

    private static Trained train(Python python, Path data, String kind) {
        Path model = data.resolve(kind + ".onnx");
        Python.Run run = python.run(
                Python.STARTER.resolve("train.py"),
                "--data",
                data,
                "--model",
                kind,
                "--hidden",
                16,
                "--seq-len",
                10,
                "--epochs",
                1,
                "--batch",
                32,
                "--out",
                model);
        Matcher qlike = VALIDATION_QLIKE.matcher(run.out());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(qlike.find()).as(run.out()).isTrue();
        return new Trained(model, data, Double.parseDouble(qlike.group(1)));
    }

    private static void assertAccepted(Trained trained) {
        CommandLine check = CommandLine.run("check", trained.model());
        CommandLine board = CommandLine.run("evaluate", trained.model(), "--data", trained.data(), "--json");

        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        assertThat(board.out()).startsWith("{\"verdict\":\"accepted\"");
        // The script prints four decimals; single precision leaves the rest alone.
        assertThat(board.number("qlike")).isCloseTo(trained.qlike(), within(1e-4));
    }

    /** Two symbols, two years to train on and a quarter to validate. */
    private static void writeSettings(Path data, String target) throws Exception {
        PublicSettings settings = new PublicSettings(
                "homework",
                "Homework",
                true,
                List.of("SIMX", "TMBR"),
                new WalkForwardPlan(
                        LocalDate.of(2011, 12, 31),
                        LocalDate.of(2012, 1, 1),
                        LocalDate.of(2012, 3, 31),
                        List.of(1),
                        TargetDefinition.of(target, VarianceEstimator.GARMAN_KLASS)),
                FeatureList.HOMEWORK,
                RegimeRule.COURSE);
        Files.writeString(data.resolve(PublicSettings.FILE_NAME), settings.toYaml());
    }
}
