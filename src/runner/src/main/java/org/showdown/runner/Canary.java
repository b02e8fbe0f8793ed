package org.showdown.runner;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Attacks the box from within, with the means of a submission that has got around Java: raw system calls. Reports what
 * got through; where nothing does, the box holds.
 */
final class Canary {
    private static final int CLONE_NEWUSER = 0x10000000;
    private static final int SIGCHLD = 17;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;
    private static final int MAP_GROWSDOWN = 0x122;
    private static final int KEY_OF_SESSION = -3;
    private static final int NO_SUCH_PROCESS = 0x7FFFFFF0;

    /** What the filter answers: EPERM, ENOMEM, ENOSYS, EAFNOSUPPORT. Any other error comes from the kernel behind it. */
    private static final Set<Long> ANSWERS_OF_THE_FILTER = Set.of(-1L, -12L, -38L, -97L);

    /** A process namespace begins to count at 1; on a machine, numbers this small are the kernel's own threads. */
    private static final int PROCESSES_OF_A_BOX = 16;

    private static final Set<String> OWN_VARIABLES =
            Set.of("LANG", "MALLOC_ARENA_MAX", "LD_LIBRARY_PATH", "ORT_DISABLE_TELEMETRY", "PWD", "NLSPATH");

    private final RawCalls calls = new RawCalls();
    private final List<String> breaches = new ArrayList<>();
    private final boolean scratchIsWritable;
    private final boolean ownProcessesAreVisible;
    private int probes;

    /**
     * A canary that is told what this box has by design.
     *
     * @param words {@code scratch}: a small writable {@code /tmp}; {@code proc}: a {@code /proc} with the box's own
     *     processes and nothing else
     */
    Canary(List<String> words) {
        this.scratchIsWritable = words.contains("scratch");
        this.ownProcessesAreVisible = words.contains("proc");
    }

    Frame.Probed probe() {
        files();
        processFiles();
        environment();
        network();
        identity();
        processes();
        memory();
        kernel();
        return new Frame.Probed(probes, breaches);
    }

    private void files() {
        for (String path : List.of(
                "/sys/kernel",
                "/etc/passwd",
                "/home",
                "/root",
                "/var",
                "/usr/bin",
                "/dev/shm",
                "/dev/tty",
                "/run",
                "/media")) {
            expectAbsent(path);
        }
        for (String path : List.of("/canary", "/app/canary", "/dev/canary", "/opt/box/canary", "/opt/jre/lib/canary")) {
            expectFailure("a file can be written: " + path, () -> Files.writeString(Path.of(path), "x"));
        }
        expectFailure("files can be written without limit: /tmp/canary", () -> {
            try {
                Files.write(Path.of("/tmp/canary"), new byte[scratchIsWritable ? 4 << 20 : 1]);
            } finally {
                Files.deleteIfExists(Path.of("/tmp/canary"));
            }
        });
        expectFailure("the submission's file can be changed", () -> Files.writeString(Path.of("/app/submission"), "x"));
        expectFailure("a file can be deleted", () -> Files.delete(Path.of("/opt/box/runner.jar")));
    }

    private void processFiles() {
        if (!ownProcessesAreVisible) {
            expectAbsent("/proc/self");
            expectAbsent("/proc/1/environ");
            expectAbsent("/proc/version");
            return;
        }
        expect("the environment of process 1 is visible", holdsNothingForeign(Path.of("/proc/1/environ")));
        expectFailure(
                "the kernel's settings can be changed",
                () -> Files.writeString(Path.of("/proc/sys/kernel/core_pattern"), "core"));
        expectFailure("the kernel's keys can be pressed", () -> Files.writeString(Path.of("/proc/sysrq-trigger"), "h"));
        expectFailure(
                "the machine's memory can be read",
                () -> Files.newInputStream(Path.of("/proc/kcore")).close());
        expectFailure(
                "the machine's disks can be seen",
                () -> Files.newInputStream(Path.of("/proc/diskstats")).close());
    }

    private void environment() {
        System.getenv()
                .forEach((name, value) ->
                        expect("the environment variable " + name + " is visible", isHarmless(name + "=" + value)));
    }

    /** One of the box's own variables, or one that says nothing. */
    private static boolean isHarmless(String variable) {
        String[] parts = variable.split("=", 2);
        return parts.length < 2 || parts[1].isEmpty() || variable.equals("HOME=/") || OWN_VARIABLES.contains(parts[0]);
    }

    /** A process's environment that we cannot read is as good as one without a secret. */
    private static boolean holdsNothingForeign(Path environment) {
        try {
            return Stream.of(Files.readString(environment).split("\0", -1)).allMatch(Canary::isHarmless);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private void network() {
        // Address families up to AF_MCTP; 40 is AF_VSOCK, which no network namespace confines.
        for (int family = 1; family <= 45; family++) {
            for (int type : new int[] {1, 2, 3}) {
                expectRefused(
                        "a socket of family " + family + " and type " + type + " opens", "socket", family, type, 0);
            }
        }
        expectRefused("a pair of sockets opens", "socketpair", 1, 1, 0, RawCalls.scratch());
        expectFailure("a TCP connection opens", () -> new Socket(InetAddress.getLoopbackAddress(), 80).close());
        expectFailure("a TCP port opens", () -> new ServerSocket(0).close());
        expectFailure("a UDP port opens", () -> new DatagramSocket().close());
        expectFailure("a network of the host is there", () -> {
            if (NetworkInterface.networkInterfaces().noneMatch(Canary::isOfHost)) {
                throw new IOException("none");
            }
        });
    }

    private static boolean isOfHost(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Who we are to the host. */
    private void identity() {
        long user = calls.call("getuid");
        for (String library :
                System.getenv().getOrDefault("LD_LIBRARY_PATH", "").split(":", -1)) {
            Path file = Path.of(library, "libc.so.6");
            if (Files.exists(file)) {
                expectFailure("the box runs as the owner of the host's system files", () -> {
                    if (!Files.getAttribute(file, "unix:uid").equals((int) user)) {
                        throw new IOException("another owner");
                    }
                });
            }
        }
        expectFutile("another user can be taken", "setuid", user + 1);
        expectFutile("another group can be taken", "setgid", user + 1);
        expectFutile("groups can be changed", "setgroups", 1, RawCalls.words(1));
        expectFutile("a real-time priority can be taken", "sched_setscheduler", 0, 1, RawCalls.words(1));
        expect(
                "processes are counted together with the host's",
                ProcessHandle.current().pid() <= PROCESSES_OF_A_BOX);
    }

    private void processes() {
        expectFailure("a program starts", () -> new ProcessBuilder("/opt/jre/bin/java", "-version").start());
        expectNoChild("a process can be forked", "clone", SIGCHLD);
        expectNoChild("a process can be forked by the old call", "fork");
        expectNoChild("a user namespace can be made", "clone", CLONE_NEWUSER | SIGCHLD);
        // Without a size, so that no process starts where the kernel does answer.
        expectRefused("clone3 is answered", "clone3", RawCalls.scratch(), 0);
        expectRefused("a namespace can be made", "unshare", CLONE_NEWUSER);
        expectRefused("a process can be traced", "ptrace", 16, NO_SUCH_PROCESS, 0, 0);
        expectRefused("another process's memory can be read", "process_vm_readv", NO_SUCH_PROCESS, 0, 0, 0, 0, 0);
        expectRefused("a process can be held by a descriptor", "pidfd_open", NO_SUCH_PROCESS, 0);
    }

    private void memory() {
        expectRefused("memory beside the limit: memfd", "memfd_create", RawCalls.text("canary"), 0);
        expectRefused("memory beside the limit: shared anonymous", "mmap", 0, 4096, 3, MAP_SHARED_ANONYMOUS, -1, 0);
        expectRefused("memory beside the limit: growing down", "mmap", 0, 4096, 3, MAP_GROWSDOWN, -1, 0);
        expectRefused("memory beside the limit: System V", "shmget", 0, 4096, 0x3B6);
        expectRefused("a message queue opens", "msgget", 0, 0x3B6);
    }

    private void kernel() {
        long nothing = RawCalls.scratch();
        // Of no length, which the kernel would refuse in another way than the filter does.
        expectRefused("io_uring can be set up", "io_uring_setup", 0, nothing);
        expectRefused("bpf is answered", "bpf", 0, RawCalls.words(2, 4, 4, 1), 72);
        expectRefused("keys can be read", "keyctl", 0, KEY_OF_SESSION, 0);
        expectRefused(
                "a key can be added",
                "add_key",
                RawCalls.text("user"),
                RawCalls.text("canary"),
                RawCalls.text("x"),
                1,
                KEY_OF_SESSION);
        expectRefused("a file system can be mounted", "mount", nothing, nothing, nothing, 0, 0);
        expectRefused("a file system can be opened", "fsopen", RawCalls.text("tmpfs"), 0);
        // Of user space only, which the kernel grants to everyone.
        expectRefused("user faults can be handled", "userfaultfd", 1);
        // Software event 9 counts nothing; without the kernel and the hypervisor, everyone may.
        expectRefused(
                "performance counters can be read",
                "perf_event_open",
                RawCalls.words(1, 64, 9, 0, 0, 0, 0, 0, 0, 0, 0x60),
                0,
                -1,
                -1,
                0);
        expectRefused("a namespace can be entered", "setns", 0, 0);
        expectRefused("the root can be changed", "chroot", nothing);
        expectRefused("a file can be locked for others", "flock", 0, 6);
        for (int command : new int[] {5, 6, 36, 37, 1025}) {
            expectRefused("a lock on a file can be had or seen: " + command, "fcntl", 0, command, nothing);
        }
        expectRefused("characters can be pushed into a terminal", "ioctl", 0, 0x5412, nothing);
        // The kernel reads the lower half of the number only, and so must the filter.
        expectRefused("a wide number gets past the filter", "ioctl", 0, 0x1_0000_5412L, nothing);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void expectFailure(String breach, Attempt attempt) {
        boolean failed = false;
        try {
            attempt.run();
        } catch (IOException | RuntimeException | LinkageError refused) {
            failed = true;
        }
        expect(breach, failed);
    }

    private void expectAbsent(String path) {
        expect("visible: " + path, !Files.exists(Path.of(path)));
    }

    /** A child that is there after all would go on here twice, so it is told apart and ends at once. */
    private void expectNoChild(String breach, String name, long... arguments) {
        if (calls.exists(name)) {
            long child = calls.call(name, arguments);
            if (child == 0) {
                calls.call("exit_group", 0);
            }
            expect(breach, child < 0);
        }
    }

    /** The filter must answer, not the kernel behind it. */
    private void expectRefused(String breach, String name, long... arguments) {
        if (calls.exists(name)) {
            expect(breach, ANSWERS_OF_THE_FILTER.contains(calls.call(name, arguments)));
        }
    }

    /** The call is allowed and must come to nothing. */
    private void expectFutile(String breach, String name, long... arguments) {
        expect(breach, calls.call(name, arguments) < 0);
    }

    private void expect(String breach, boolean holds) {
        probes++;
        if (!holds) {
            breaches.add(breach);
        }
    }
}
