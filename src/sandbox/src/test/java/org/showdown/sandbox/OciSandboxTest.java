package org.showdown.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Boxes made by the OCI runtimes that this machine has; what it lacks is skipped. */
@Tag("slow")
class OciSandboxTest {
    private static final Map<OciRuntime, Sandbox> SANDBOXES = new ConcurrentHashMap<>();

    @TempDir
    private static Path folder;

    private static Sandbox sandbox(OciRuntime runtime) {
        Assumptions.assumeTrue(
                Commands.find(runtime.program()).isPresent(), () -> runtime.program() + " is not installed");
        return SANDBOXES.computeIfAbsent(runtime, it -> Sandbox.oci(BoxUnderTest.CACHE, it.program()));
    }

    @ParameterizedTest
    @EnumSource
    void holdsAgainstTheCanary(OciRuntime runtime) {
        Isolation isolation = sandbox(runtime).probe();
        assertThat(isolation.reasons()).as("%s", isolation.facts()).isEmpty();
        assertThat(isolation.facts()).anyMatch(fact -> fact.startsWith("OCI runtime " + runtime.program()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "looks-ahead",
                "reads-home-proc-and-environment",
                "writes-a-file",
                "opens-a-socket",
                "resolves-a-name",
                "starts-a-program",
                "heap-bomb",
                "direct-memory-bomb",
                "thread-bomb",
                "busy-loop-in-fit",
                "sleeps-forever",
                "static-initialiser-loops",
                "looping-shutdown-hook",
                "exits-with-zero",
                "halts",
                "prints-endlessly",
                "writes-to-the-pipe",
                "closes-the-pipe",
                "calls-native-code"
            })
    void hostileForecastersGetTheSameVerdictAsInBubblewrap(String name) throws Exception {
        HostileCorpusTest.expectVerdictOf(
                sandbox(OciRuntime.CRUN),
                HostileCase.read(HostileCorpus.folder().resolve("jar/" + name + ".java")),
                folder);
    }

    @ParameterizedTest
    @EnumSource
    void forecastsWithAModel(OciRuntime runtime) throws Exception {
        Path model = Files.write(
                folder.resolve(runtime + ".onnx"),
                TestModel.mean(TestModel.DYNAMIC, 20, 16).bytes());
        var market = TestMarket.of(30, "A", "B");
        try (SandboxedForecaster forecaster = SandboxedForecaster.start(
                sandbox(runtime), model, SubmissionKind.ONNX, BoxUnderTest.LIMITS, TestMarket.setup(market))) {
            assertThat(forecaster.forecast(TestMarket.until(market, 29), 1)).hasSize(2);
            assertThat(forecaster.output()).isEmpty();
        }
    }

    @Test
    void removesWhatARunNeededAndWhatAKilledWorkerLeft() throws Exception {
        sandbox(OciRuntime.CRUN);
        Path bundles = BoxUnderTest.CACHE.resolve("bundles");
        Path stale = Files.createDirectories(bundles.resolve("200/state/box-200"));
        Files.writeString(stale.resolve("status"), "{}");
        assertThat(Sandbox.oci(BoxUnderTest.CACHE, "crun").probe().able()).isTrue();
        assertThat(bundles.resolve("200")).doesNotExist();
        // Only boxes of other processes, whose slots are taken, may have a folder.
        Slots slots = new Slots(BoxUnderTest.CACHE.resolve("slots"));
        try (Stream<Path> left = Files.list(bundles)) {
            for (Path folder : left.toList()) {
                assertThat(slots.takeIfFree(
                                Integer.parseInt(folder.getFileName().toString())))
                        .as("%s", folder)
                        .isNull();
            }
        }
    }

    @Test
    void refusesARuntimeThatItDoesNotKnow() {
        assertThatThrownBy(() -> Sandbox.oci(folder, "docker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An OCI runtime is one of crun, runc, runsc, not 'docker'");
    }

    @Test
    void saysThatARuntimeIsMissing() {
        OciRuntime missing = Arrays.stream(OciRuntime.values())
                .filter(runtime -> Commands.find(runtime.program()).isEmpty())
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(missing != null, "every runtime is installed here");
        Isolation isolation = Sandbox.oci(BoxUnderTest.CACHE, missing.program()).probe();
        assertThat(isolation.able()).isFalse();
        assertThat(isolation.reasons()).singleElement().asString().contains(missing.program() + " is not installed");
    }
}
