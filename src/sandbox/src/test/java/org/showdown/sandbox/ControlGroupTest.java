package org.showdown.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.showdown.runner.Frame;
import org.showdown.runner.FrameCodec;
import org.showdown.runner.Numbered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is written and read of the kernel, on a folder that plays the kernel's; and what can be tried on the kernel itself. */
class ControlGroupTest {
    private static final Limits LIMITS = BoxUnderTest.LIMITS;

    @TempDir
    private Path delegated;

    @BeforeEach
    void delegate() throws IOException {
        Files.writeString(delegated.resolve("cgroup.controllers"), "cpuset cpu io memory hugetlb pids\n");
        Files.writeString(delegated.resolve("cgroup.procs"), "4711\n");
    }

    @Test
    void movesTheWorkerIntoAChildAndLetsChildrenBeLimited() throws IOException {
        ControlGroups.under(delegated);
        assertThat(delegated.resolve("worker/cgroup.procs")).content().isEqualTo("4711");
        // The folder keeps the last of three writes.
        assertThat(delegated.resolve("cgroup.subtree_control")).content().isEqualTo("+cpu");
    }

    @Test
    void limitsMemoryTasksAndProcessorTimeOfABox() throws IOException {
        ControlGroups.under(delegated).open(500_000_000);
        Path box = boxIn(delegated);
        assertThat(box.resolve("memory.max")).content().isEqualTo(String.valueOf(500_000_000 + (64 << 20)));
        assertThat(box.resolve("memory.swap.max")).content().isEqualTo("0");
        assertThat(box.resolve("memory.oom.group")).content().isEqualTo("1");
        assertThat(box.resolve("pids.max")).content().isEqualTo("160");
        assertThat(box.resolve("cpu.max")).content().isEqualTo("200000 100000");
    }

    @Test
    void seesThatTheKernelEndedABoxForItsMemory() throws IOException {
        ControlGroup group = ControlGroups.under(delegated).open(500_000_000);
        Path events = boxIn(delegated).resolve("memory.events");
        Files.writeString(events, "low 0\nhigh 0\nmax 8\noom 1\noom_kill 0\noom_group_kill 0\n");
        assertThat(group.outOfMemory()).isFalse();
        Files.writeString(events, "low 0\nhigh 0\nmax 9\noom 1\noom_kill 3\noom_group_kill 1\n");
        assertThat(group.outOfMemory()).isTrue();
    }

    @Test
    void seesThatTheKernelEndedABoxForTheMemoryOfOthers() throws IOException {
        ControlGroup group = ControlGroups.under(delegated).open(500_000_000);
        Files.writeString(
                boxIn(delegated).resolve("memory.events"),
                "low 0\nhigh 0\nmax 8\noom 0\noom_kill 1\noom_group_kill 0\n");
        assertThat(group.outOfMemory()).isFalse();
        assertThat(group.endedForOthers()).isTrue();
    }

    @Test
    void callsABoxThatItsGroupEndedOutOfMemory() throws IOException {
        assertThat(verdictOnABoxThatIsKilled(ControlGroups.under(delegated), "oom 1\noom_kill 1\n"))
                .isEqualTo(Verdict.OUT_OF_MEMORY);
    }

    @Test
    void callsABoxThatTheMachineEndedAFailureOfOurs() throws IOException {
        assertThat(verdictOnABoxThatIsKilled(ControlGroups.under(delegated), "oom 0\noom_kill 1\n"))
                .isEqualTo(Verdict.INFRASTRUCTURE_FAILURE);
    }

    /** A jar can end itself with the exit code of a killed process, while another box is ended for its own group's memory. */
    @Test
    void anotherBoxsEndExcusesNoBoxThatHasAGroup() throws IOException {
        assertThat(verdictOnABoxThatIsKilled(ControlGroups.under(delegated), "oom 0\noom_kill 0\n"))
                .isEqualTo(Verdict.CRASHED);
        assertThat(verdictOnABoxThatIsKilled(null, "")).isEqualTo(Verdict.INFRASTRUCTURE_FAILURE);
    }

    /** Enters its group, as a box does, and then is killed there; meanwhile the kernel has killed something on the machine. */
    private Verdict verdictOnABoxThatIsKilled(@Nullable ControlGroups groups, String events) throws IOException {
        Path machine = Files.writeString(delegated.resolve("vmstat"), "oom_kill 7\n");
        BoxResources held = new BoxResources(new KernelKills(machine));
        Path hello = delegated.resolve("hello");
        try (OutputStream out = Files.newOutputStream(hello)) {
            FrameCodec.write(out, new Numbered(Numbered.UNASKED, new Frame.Hello(Frame.VERSION)));
        }
        List<String> command = held.grouped(
                groups,
                500_000_000,
                List.of(
                        "/bin/sh",
                        "-c",
                        "cat \"$0\"; echo oom_kill 8 >\"$1\"; kill -9 $$",
                        hello.toString(),
                        machine.toString()));
        if (groups != null) {
            Files.writeString(boxIn(delegated).resolve("memory.events"), events);
        }
        try (Box box = new Box(new ProcessBuilder(command).start(), BoxOrder.canary(SubmissionKind.JAR), held)) {
            box.greet();
            return catchThrowableOfType(SubmissionFailure.class, () -> box.receive(LIMITS.fit(), "fit"))
                    .verdict();
        }
    }

    @Test
    void removesGroupsThatAKilledWorkerLeft() throws IOException {
        Path stale = Files.createDirectory(delegated.resolve("box-1-1"));
        ControlGroups.under(delegated);
        assertThat(stale).doesNotExist();
    }

    @Test
    void removesItsGroupOnAKernelThatCannotKillAGroup() throws IOException {
        Path box = delegated.resolve("box-1-1");
        ControlGroup.create(box).close();
        assertThat(box).doesNotExist();
    }

    @Test
    void refusesAGroupThatLacksAController() throws IOException {
        Files.writeString(delegated.resolve("cgroup.controllers"), "cpu pids\n");
        assertThatThrownBy(() -> ControlGroups.under(delegated))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("offers the controllers [cpu, pids], not all of [memory, pids, cpu]");
    }

    private static Path boxIn(Path delegated) throws IOException {
        try (var folders = Files.list(delegated)) {
            return folders.filter(path -> path.getFileName().toString().startsWith("box-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void startsInAGroupOfTheKernelAndEndsWithIt() throws Exception {
        Path mount = Path.of("/sys/fs/cgroup");
        Path unified = Files.exists(mount.resolve("unified/cgroup.procs")) ? mount.resolve("unified") : mount;
        Path own = OwnControlGroup.folder(
                        Files.readAllLines(Path.of("/proc/self/mountinfo")),
                        Files.readAllLines(Path.of("/proc/self/cgroup")))
                .orElse(unified);
        Assumptions.assumeTrue(
                Files.isWritable(own.resolve("cgroup.procs")), "no control group of version 2 can be written here");
        Path folder = own.resolve("showdown-test-" + ProcessHandle.current().pid());
        ControlGroup group = ControlGroup.create(folder);
        Process process =
                new ProcessBuilder(group.starting(List.of("/bin/sh", "-c", "echo in; exec sleep 1000"))).start();
        try (var said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("in");
            assertThat(folder.resolve("cgroup.procs")).content().isEqualTo(process.pid() + "\n");
        } finally {
            group.close();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
        assertThat(folder).doesNotExist();
    }

    @Test
    void findsItsOwnGroupBelowTheMountOfVersionTwo(@TempDir Path root) throws IOException {
        Path unit = Files.createDirectories(root.resolve("system.slice/showdown.service"));
        List<String> mounts = List.of(
                "31 24 0:27 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory",
                "32 24 0:28 / " + root + " rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate");
        assertThat(OwnControlGroup.folder(mounts, List.of("4:memory:/x", "0::/system.slice/showdown.service")))
                .contains(unit);
        assertThat(OwnControlGroup.folder(mounts, List.of("4:memory:/x"))).isEmpty();
        assertThat(OwnControlGroup.folder(mounts.subList(0, 1), List.of("0::/system.slice/showdown.service")))
                .isEqualTo(Optional.empty());
    }
}
