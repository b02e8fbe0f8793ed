package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What this machine sees of a box, and what becomes of it when something here goes wrong. */
class BoxFromOutsideTest {
    @TempDir
    private Path folder;

    private RunningBox open() {
        return RunningBox.with(RunningBox.jar(folder));
    }

    @Test
    void runsAsAUserOfItsOwnWithoutAnyRight() throws IOException {
        try (RunningBox one = open();
                RunningBox other = open()) {
            for (ProcessHandle process : one.processes()) {
                assertThat(RunningBox.status(process, "Uid:").getFirst()).doesNotContain(" 0");
                assertThat(RunningBox.status(process, "NoNewPrivs:")).containsExactly("NoNewPrivs: 1");
            }
            assertThat(RunningBox.status(one.java(), "CapInh:", "CapPrm:", "CapEff:", "CapBnd:", "CapAmb:"))
                    .hasSize(5)
                    .allMatch(line -> line.endsWith(" 0000000000000000"));
            assertThat(RunningBox.status(one.java(), "Seccomp:")).containsExactly("Seccomp: 2");
            if (Slots.weAreRoot()) {
                assertThat(RunningBox.status(one.java(), "Uid:")).isNotEqualTo(RunningBox.status(other.java(), "Uid:"));
            }
        }
    }

    @Test
    void hasNothingOpenButItsPipesAndItsOwnFiles() throws IOException {
        try (RunningBox running = open()) {
            Path descriptors = Path.of("/proc", Long.toString(running.java().pid()), "fd");
            try (Stream<Path> open = Files.list(descriptors)) {
                for (Path descriptor : open.toList()) {
                    assertThat(Files.readSymbolicLink(descriptor).toString())
                            .matches(
                                    "pipe:.*|/opt/jre/.*|/opt/box/.*|/app/submission( .deleted.)?|/dev/u?random|/dev/null");
                }
            }
        }
    }

    @Test
    void carriesNoNameOrEnvironmentOfOurs() throws IOException {
        try (RunningBox running = open()) {
            for (ProcessHandle process : running.processes()) {
                Path facts = Path.of("/proc", Long.toString(process.pid()));
                List<String> environment = words(facts.resolve("environ"));
                assertThat(environment)
                        .allMatch(variable -> variable.matches(
                                "(PWD|LANG|MALLOC_ARENA_MAX|LD_LIBRARY_PATH|OLDPWD|_|NLSPATH|container)=.*"));
                if (process.equals(running.java())) {
                    assertThat(String.join(" ", words(facts.resolve("cmdline"))))
                            .doesNotContain(folder.toString(), BoxUnderTest.CACHE.toString());
                }
            }
        }
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).split("\0", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void tellsACrashOfTheVirtualMachineAndLeavesNoCoreFile() throws IOException {
        try (RunningBox running = open()) {
            running.signal(running.java(), "SEGV");
            assertThat(running.failureOfAFit(Duration.ofSeconds(20)).verdict()).isEqualTo(Verdict.CRASHED);
        }
        try (Stream<Path> here = Files.list(Path.of(""))) {
            assertThat(here.map(Path::toString))
                    .noneMatch(name -> name.startsWith("core") || name.startsWith("hs_err"));
        }
    }

    @Test
    void endsABoxThatStandsStillAtItsDeadline() throws IOException {
        try (RunningBox running = open()) {
            for (ProcessHandle process : running.processes()) {
                running.signal(process, "STOP");
            }
            SubmissionFailure failure = running.failureOfAFit(Duration.ofSeconds(1));
            assertThat(failure.verdict()).isEqualTo(Verdict.TIMED_OUT);
            assertThat(RunningBox.soon(() -> running.processes().stream().noneMatch(RunningBox::runs)))
                    .isTrue();
        }
    }

    @Test
    void diesWhollyWhenItsOutermostProcessDies() {
        try (RunningBox running = open()) {
            running.box().handle().destroyForcibly();
            assertThat(RunningBox.soon(() -> running.processes().stream().noneMatch(RunningBox::runs)))
                    .isTrue();
        }
    }

    @Test
    void diesWithTheWorkerThatOpenedIt() throws IOException {
        BoxUnderTest.sandbox();
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerWithABox.class.getName(),
                        RunningBox.jar(folder).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> box;
        try (var told = worker.inputReader()) {
            box = Arrays.stream(told.readLine().split(" ", -1))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            assertThat(box).hasSizeGreaterThan(1).allMatch(RunningBox::runs);
            worker.destroyForcibly();
            assertThat(RunningBox.soon(() -> box.stream().noneMatch(RunningBox::runs)))
                    .isTrue();
        } finally {
            worker.destroyForcibly();
        }
    }
}
