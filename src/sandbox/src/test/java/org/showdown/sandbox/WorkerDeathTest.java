package org.showdown.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Kills a worker outright while a box runs. */
@Tag("slow")
class WorkerDeathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bubblewrap", "oci:crun", "oci:runc", "oci:runsc"})
    void leavesNoProcessOfTheBox(String name) throws Exception {
        String program = name.equals("bubblewrap") ? "bwrap" : name.substring(name.indexOf(':') + 1);
        Assumptions.assumeTrue(Commands.find(program).isPresent(), () -> program + " is not installed");
        // Busy, so that it does not notice the end of its pipe: only a signal ends it.
        Path jar = TestJar.of(folder, "Undying", """
                public class Undying implements org.showdown.forecaster.VolatilityForecaster {
                    public void fit(org.showdown.forecaster.History history) {
                        System.out.println("spinning");
                        while (true) { Thread.onSpinWait(); }
                    }
                    public double[] forecast(org.showdown.forecaster.History history, int horizon) { return null; }
                }
                """);
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWorker.class.getName(),
                        name,
                        BoxUnderTest.CACHE.toString(),
                        jar.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = worker.inputReader()) {
            assertThat(said.readLine()).isEqualTo("busy");
            List<ProcessHandle> box = worker.toHandle().descendants().toList();
            assertThat(box).hasSizeGreaterThanOrEqualTo(3);

            worker.destroyForcibly().waitFor();

            assertTimeoutPreemptively(PATIENCE, () -> {
                for (ProcessHandle process : box) {
                    while (isAlive(process)) {
                        Thread.onSpinWait();
                    }
                }
            });
        } finally {
            worker.destroyForcibly();
        }
    }

    /** A zombie that nobody waits for is gone too. */
    private static boolean isAlive(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("State:")).noneMatch(line -> line.contains("Z"));
        } catch (IOException | java.io.UncheckedIOException gone) {
            return false;
        }
    }
}
