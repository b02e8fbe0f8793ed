package org.showdown.runner;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Attacks the box from within, with the means of a submission that has got around Java: raw system calls. Reports what
 * got through; where nothing does, the box holds.
 */
final class Canary {
    private static final int CLONE_NEWUSER = 0x10000000;
    private static final int SIGCHLD = 17;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;
    private static final int MAP_GROWSDOWN = 0x122;

    private final Syscalls calls = Syscalls.of(System.getProperty("os.arch"));
    private final MethodHandle syscall;
    private final List<String> breaches = new ArrayList<>();
    private int probes;

    Canary() {
        Linker linker = Linker.nativeLinker();
        MemorySegment address = linker.defaultLookup().find("syscall").orElseThrow();
        syscall = linker.downcallHandle(
                address,
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG));
    }

    Frame.Probed probe() {
        files();
        environment();
        network();
        processes();
        memory();
        kernel();
        return new Frame.Probed(probes, breaches);
    }

    private void files() {
        for (String path : List.of(
                "/proc/self/environ",
                "/proc/1/environ",
                "/proc/version",
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
        for (String path : List.of("/canary", "/tmp/canary", "/app/canary", "/dev/canary", "/opt/box/canary")) {
            expectFailure("a file can be written: " + path, () -> Files.writeString(Path.of(path), "x"));
        }
        expectFailure("the submission's file can be changed", () -> Files.writeString(Path.of("/app/submission"), "x"));
        expectFailure("a file can be deleted", () -> Files.delete(Path.of("/opt/box/runner.jar")));
    }

    private void environment() {
        List<String> allowed =
                List.of("LANG", "MALLOC_ARENA_MAX", "LD_LIBRARY_PATH", "ORT_DISABLE_TELEMETRY", "PWD", "NLSPATH");
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            expect(
                    "the environment variable " + variable.getKey() + " is visible",
                    allowed.contains(variable.getKey()) || variable.getValue().isEmpty());
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
        expectRefused("a pair of sockets opens", "socketpair", 1, 1, 0, scratch());
        expectFailure("a TCP connection opens", () -> new Socket(InetAddress.getLoopbackAddress(), 80).close());
        expectFailure("a TCP port opens", () -> new ServerSocket(0).close());
        expectFailure("a UDP port opens", () -> new DatagramSocket().close());
    }

    private void processes() {
        expectFailure("a program starts", () -> new ProcessBuilder("/opt/jre/bin/java", "-version").start());
        // A fork that succeeds would go on here twice, so the child is told apart and ends at once.
        long child = call("clone", SIGCHLD, 0, 0, 0, 0);
        if (child == 0) {
            Runtime.getRuntime().halt(0);
        }
        expect("a process can be forked", child < 0);
        expectRefused("clone3 is answered", "clone3", scratch(), 88);
        expectRefused("a user namespace can be made", "unshare", CLONE_NEWUSER);
        expectRefused("a process can be traced", "ptrace", 16, 1, 0, 0);
        expectRefused("another process's memory can be read", "process_vm_readv", 1, scratch(), 1, scratch(), 1, 0);
        expectRefused("a process can be held by a descriptor", "pidfd_open", 1, 0);
    }

    private void memory() {
        expectRefused("memory beside the limit: memfd", "memfd_create", scratch(), 0);
        expectRefused("memory beside the limit: shared anonymous", "mmap", 0, 4096, 3, MAP_SHARED_ANONYMOUS, -1, 0);
        expectRefused("memory beside the limit: growing down", "mmap", 0, 4096, 3, MAP_GROWSDOWN, -1, 0);
        expectRefused("memory beside the limit: System V", "shmget", 0, 4096, 0x3B6);
        expectRefused("a message queue opens", "msgget", 0, 0x3B6);
    }

    private void kernel() {
        expectRefused("io_uring can be set up", "io_uring_setup", 1, scratch());
        expectRefused("bpf is answered", "bpf", 0, scratch(), 64);
        expectRefused("keys can be read", "keyctl", 0, -3, 0);
        expectRefused("a key can be added", "add_key", scratch(), scratch(), scratch(), 1, -3);
        expectRefused("a file system can be mounted", "mount", scratch(), scratch(), scratch(), 0, 0);
        expectRefused("a file system can be opened", "fsopen", scratch(), 0);
        expectRefused("user faults can be handled", "userfaultfd", 0);
        expectRefused("performance counters can be read", "perf_event_open", scratch(), 0, -1, -1, 0);
        expectRefused("a namespace can be entered", "setns", 0, 0);
        expectRefused("the root can be changed", "chroot", scratch());
        expectRefused("a file can be locked for others", "flock", 0, 6);
        for (int command : new int[] {5, 6, 36, 37, 1025}) {
            expectRefused("a lock on a file can be had or seen: " + command, "fcntl", 0, command, scratch());
        }
        expectRefused("characters can be pushed into a terminal", "ioctl", 0, 0x5412, scratch());
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

    private void expectRefused(String breach, String name, long... arguments) {
        if (calls.number(name) >= 0) {
            expect(breach, call(name, arguments) < 0);
        }
    }

    private void expect(String breach, boolean holds) {
        probes++;
        if (!holds) {
            breaches.add(breach);
        }
    }

    private long call(String name, long... arguments) {
        long[] all = new long[6];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        try {
            return (long)
                    syscall.invokeExact((long) calls.number(name), all[0], all[1], all[2], all[3], all[4], all[5]);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The address of some zeroed memory: valid, so that a call is refused by a rule and not by its arguments. */
    private static long scratch() {
        return Arena.global().allocate(256, 16).address();
    }
}
