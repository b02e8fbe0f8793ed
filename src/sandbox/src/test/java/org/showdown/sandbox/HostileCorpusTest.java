package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile forecasters against the real box. Each file of {@code hostile/} names the verdict it must get in its first line,
 * a text that the message must have in its second, and then has the body of the class.
 */
@Tag("slow")
class HostileCorpusTest {
    private static final int LAST_TRAINING_DAY = 20;

    @TempDir
    private static Path folder;

    private static Path files() {
        Path files = Path.of("src/test/resources/hostile");
        return Files.isDirectory(files)
                ? files
                : Path.of(System.getProperty("showdown.root"), "src/sandbox").resolve(files);
    }

    /** One file of the corpus by its name without the ending. */
    static Path file(String name) {
        return files().resolve(name + ".txt");
    }

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> listed = Files.list(files())) {
            return listed.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void endsWithTheVerdictThatTheFileNames(Path hostile) throws IOException {
        expectVerdictOf(BoxUnderTest.sandbox(), hostile, folder);
    }

    /** Runs one file of the corpus in a box of any sandbox. */
    static void expectVerdictOf(Sandbox sandbox, Path hostile, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(hostile);
        String verdict = lines.get(0).substring(3);
        String text = lines.get(1).substring(2).strip();
        Path jar = TestJar.of(
                Files.createTempDirectory(folder, "case"),
                "Hostile",
                "import org.showdown.forecaster.*;\npublic class Hostile implements VolatilityForecaster {\n"
                        + String.join("\n", lines.subList(2, lines.size())) + "\n}\n");

        SubmissionFailure failure = failureOf(sandbox, jar);

        assertThat(failure == null ? "accepted" : failure.verdict().id())
                .as("%s", failure)
                .isEqualTo(verdict);
        if (failure != null) {
            assertThat(failure).hasMessageContaining(text);
        }
    }

    /** Runs a jar over some days; day t + 1 holds a planted value until it is shown. Null when all went well. */
    private static SubmissionFailure failureOf(Sandbox sandbox, Path jar) {
        MarketDataset market = TestMarket.withPlantedLastVix(LAST_TRAINING_DAY + 4, 0.123456789);
        try (SandboxedForecaster forecaster = SandboxedForecaster.start(
                sandbox, jar, SubmissionKind.JAR, BoxUnderTest.LIMITS, TestMarket.setup(market))) {
            forecaster.fit(TestMarket.until(market, LAST_TRAINING_DAY));
            for (int day = LAST_TRAINING_DAY + 1; day < market.size() - 1; day++) {
                forecaster.forecast(TestMarket.until(market, day), 1);
            }
            return null;
        } catch (SubmissionFailure e) {
            return e;
        }
    }
}
