package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.runner.Syscalls;

import static org.assertj.core.api.Assertions.assertThat;

class SeccompFilterTest {
    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERRNO = 0x00050000;
    private static final int EPERM = ERRNO | 1;
    private static final int ENOMEM = ERRNO | 12;
    private static final int ENOSYS = ERRNO | 38;
    private static final int EAFNOSUPPORT = ERRNO | 97;
    private static final int AUDIT_ARCH_I386 = 0x40000003;
    private static final int AUDIT_ARCH_ARM = 0x40000028;

    /** What the kernel calls by other numbers for x32 programs begins here. */
    private static final int FIRST_OF_X32 = 512;

    /** Read, write, exit, futex, execve: what a box lives on. */
    private static final Map<Syscalls, List<Integer>> LIFE =
            Map.of(Syscalls.X86_64, List.of(0, 1, 60, 202, 59), Syscalls.AARCH64, List.of(63, 64, 93, 98, 221));

    private static int answer(Syscalls calls, String name, long... arguments) {
        return new FilterMachine(SeccompFilter.program(calls))
                .answer(calls.auditArchitecture(), calls.number(name), arguments);
    }

    @ParameterizedTest
    @EnumSource
    void refusesEachCallOfTheTable(Syscalls calls) {
        Set<String> answeredOtherwise = Set.of("socket", "clone", "clone3", "mmap", "ioctl", "fcntl");
        calls.numbers().keySet().stream()
                .filter(name -> !answeredOtherwise.contains(name))
                .forEach(name -> assertThat(answer(calls, name)).as(name).isEqualTo(EPERM));
        assertThat(answer(calls, "socket", 40, 1, 0)).isEqualTo(EAFNOSUPPORT);
        assertThat(answer(calls, "clone3")).isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void allowsEachCallThatIsNotInTheTable(Syscalls calls) {
        FilterMachine machine = new FilterMachine(SeccompFilter.program(calls));
        for (int number = 0; number < FIRST_OF_X32; number++) {
            if (!calls.numbers().containsValue(number)) {
                assertThat(machine.answer(calls.auditArchitecture(), number))
                        .as("call %s", number)
                        .isEqualTo(ALLOW);
            }
        }
        assertThat(calls.numbers().values()).doesNotContainAnyElementsOf(LIFE.get(calls));
    }

    @ParameterizedTest
    @EnumSource
    void allowsThreadsAndNoProcesses(Syscalls calls) {
        long threadOfPosix = 0x3D0F00;
        assertThat(answer(calls, "clone", threadOfPosix)).isEqualTo(ALLOW);
        assertThat(answer(calls, "clone", 17)).isEqualTo(EPERM);
        assertThat(answer(calls, "clone", 0x4111)).isEqualTo(EPERM);
        assertThat(answer(calls, "clone", 0x10000000 | 17)).isEqualTo(EPERM);
        assertThat(answer(calls, "clone", 0x100000000L | 17)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void allowsMemoryThatTheLimitCountsAlone(Syscalls calls) {
        assertThat(answer(calls, "mmap", 0, 4096, 3, 0x22)).isEqualTo(ALLOW);
        assertThat(answer(calls, "mmap", 0, 4096, 1, 0x02)).isEqualTo(ALLOW);
        assertThat(answer(calls, "mmap", 0, 4096, 1, 0x01)).isEqualTo(ALLOW);
        assertThat(answer(calls, "mmap", 0, 4096, 3, 0x4022)).isEqualTo(ALLOW);
        assertThat(answer(calls, "mmap", 0, 4096, 3, 0x21)).isEqualTo(ENOMEM);
        assertThat(answer(calls, "mmap", 0, 4096, 3, 0x23)).isEqualTo(ENOMEM);
        assertThat(answer(calls, "mmap", 0, 4096, 3, 0x122)).isEqualTo(ENOMEM);
        assertThat(answer(calls, "mmap", 0, 4096, 3, 0x102)).isEqualTo(ENOMEM);
    }

    @ParameterizedTest
    @EnumSource
    void letsNoFileBeASignalAndNoTerminalBeTypedInto(Syscalls calls) {
        for (int lock : new int[] {5, 6, 7, 36, 37, 38, 1024, 1025, 1026}) {
            assertThat(answer(calls, "fcntl", 3, lock)).as("fcntl %s", lock).isEqualTo(EPERM);
        }
        for (int harmless : new int[] {0, 1, 2, 3, 4, 1030, 1031}) {
            assertThat(answer(calls, "fcntl", 3, harmless))
                    .as("fcntl %s", harmless)
                    .isEqualTo(ALLOW);
        }
        assertThat(answer(calls, "ioctl", 0, 0x5412)).isEqualTo(EPERM);
        assertThat(answer(calls, "ioctl", 0, 0x541C)).isEqualTo(EPERM);
        assertThat(answer(calls, "ioctl", 0, 0x541B)).isEqualTo(ALLOW);
        // The kernel looks at 32 bits of the request only; so must the filter.
        assertThat(answer(calls, "ioctl", 0, 0x1_0000_5412L)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void killsWhatCallsInAnotherTongue(Syscalls calls) {
        FilterMachine machine = new FilterMachine(SeccompFilter.program(calls));
        for (Syscalls other : Syscalls.values()) {
            if (other != calls) {
                assertThat(machine.answer(other.auditArchitecture(), 0)).isEqualTo(KILL_PROCESS);
            }
        }
        assertThat(machine.answer(AUDIT_ARCH_I386, 20)).isEqualTo(KILL_PROCESS);
        assertThat(machine.answer(AUDIT_ARCH_ARM, 20)).isEqualTo(KILL_PROCESS);
        if (calls == Syscalls.X86_64) {
            for (long number : new long[] {FIRST_OF_X32, 521, 545, 547, 0x40000000L | 39, 0xFFFFFFFFL}) {
                assertThat(machine.answer(calls.auditArchitecture(), number))
                        .as("call %s", number)
                        .isEqualTo(KILL_PROCESS);
            }
        }
    }

    /** On a machine with the kernel's headers; those for 64-bit ARM are the generic ones. */
    @ParameterizedTest
    @EnumSource
    void hasTheNumbersOfTheKernelsHeaders(Syscalls calls) throws IOException {
        Path header = Path.of(
                calls == Syscalls.X86_64
                        ? "/usr/include/x86_64-linux-gnu/asm/unistd_64.h"
                        : "/usr/include/asm-generic/unistd.h");
        Assumptions.assumeTrue(Files.exists(header), () -> "no " + header);
        Map<String, Integer> kernel = new HashMap<>();
        Pattern.compile("#define __NR(?:3264)?_(\\w+)\\s+(\\d+)")
                .matcher(Files.readString(header))
                .results()
                .forEach(line -> kernel.putIfAbsent(line.group(1), Integer.valueOf(line.group(2))));
        for (String name : Syscalls.X86_64.numbers().keySet()) {
            // Headers may be older than the table.
            if (kernel.containsKey(name)) {
                assertThat(calls.number(name)).as(name).isEqualTo(kernel.get(name));
            }
        }
        assertThat(kernel.keySet()).containsAll(List.of("socket", "clone3", "open_by_handle_at"));
    }
}
