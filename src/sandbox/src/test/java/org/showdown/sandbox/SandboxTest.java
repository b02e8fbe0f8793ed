package org.showdown.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxTest {
    @TempDir
    private Path folder;

    @Test
    void holdsAgainstTheCanaryInTheBoxOfEachKind() {
        BoxUnderTest.sandbox();
        assertThat(BoxUnderTest.isolation().reasons()).isEmpty();
        assertThat(BoxUnderTest.isolation().facts())
                .filteredOn(fact -> fact.endsWith("0 got through"))
                .hasSize(2);
    }

    @Test
    void runsTheSameRunnerWithoutWalls() throws Exception {
        Path model = Files.write(
                folder.resolve("mean.onnx"),
                TestModel.mean(TestModel.DYNAMIC, 20, 16).bytes());
        var market = TestMarket.of(30, "A", "B");
        try (SandboxedForecaster forecaster = SandboxedForecaster.start(
                Sandbox.unconfined(), model, SubmissionKind.ONNX, BoxUnderTest.LIMITS, TestMarket.setup(market))) {
            assertThat(forecaster.forecast(TestMarket.until(market, 29), 1)).hasSize(2);
        }
    }

    @Test
    void leavesNoProcessBehind() {
        Path jar = TestJar.of(folder, "Still", """
                public class Still implements org.showdown.forecaster.VolatilityForecaster {
                    public double[] forecast(org.showdown.forecaster.History history, int horizon) { return null; }
                }
                """);
        var market = TestMarket.of(30, "A", "B");
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        SandboxedForecaster.start(
                        BoxUnderTest.sandbox(), jar, SubmissionKind.JAR, BoxUnderTest.LIMITS, TestMarket.setup(market))
                .close();
        assertThat(ProcessHandle.current().descendants()).isSubsetOf(before);
    }
}
