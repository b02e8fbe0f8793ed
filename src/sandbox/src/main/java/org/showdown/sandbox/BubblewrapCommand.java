package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a box. Built from the outside in: a shell that opens the two files that bubblewrap gets as open
 * descriptors, the change to a slot's user, the limits, bubblewrap, Java.
 */
final class BubblewrapCommand {
    private static final String JRE = "/opt/jre";
    private static final String RUNNER = "/opt/box";
    private static final String PRLIMIT = RUNNER + "/prlimit";
    private static final String INNER_USER = "64000";

    /** Descriptors 8 and 9: the submission and the filter. The shell has no other work, and no text of ours is its program. */
    private static final String OPEN = "exec 8<\"$1\" 9<\"$2\"; shift 2; exec \"$@\"";

    private final BoxImage image;
    private final SortedSet<Path> systemLibraries;
    private final Path shell;
    private final Path setpriv;
    private final Path prlimit;
    private final Path bubblewrap;

    BubblewrapCommand(BoxImage image) throws IOException {
        this.image = image;
        this.shell = tool("sh");
        this.setpriv = tool("setpriv");
        this.prlimit = tool("prlimit");
        this.bubblewrap = tool("bwrap");
        this.systemLibraries = new TreeSet<>(SystemLibraries.of(binaries(), image.folder()));
        systemLibraries.removeIf(path -> path.startsWith(image.javaHome()));
    }

    static Path tool(String program) throws IOException {
        String debianPackage = switch (program) {
            case "bwrap" -> "bubblewrap";
            case "sh" -> "dash";
            default -> "util-linux";
        };
        return Commands.find(program)
                .orElseThrow(
                        () -> new IOException(program + " is not installed (Debian package " + debianPackage + ")"));
    }

    private List<Path> binaries() throws IOException {
        List<Path> binaries = new ArrayList<>();
        binaries.add(image.javaHome().resolve("bin/java"));
        binaries.add(prlimit);
        for (Path folder : List.of(
                image.javaHome().resolve("lib"), image.javaHome().resolve("lib/server"), image.nativeFolder())) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".so"))
                        .filter(file -> !isDesktop(file))
                        .forEach(binaries::add);
            }
        }
        return binaries;
    }

    /** Where a whole JDK is bound, its windowing libraries would draw half the desktop into the box. */
    private static boolean isDesktop(Path library) {
        String name = String.valueOf(library.getFileName());
        return name.contains("awt")
                || name.contains("splash")
                || name.contains("jsound")
                || name.contains("freetype")
                || name.contains("fontmanager");
    }

    /**
     * The command for one box.
     *
     * @param user the slot's user; null to keep our own, which is then not root
     */
    List<String> of(BoxOrder order, @Nullable Long user) {
        return of(order, user, null);
    }

    /**
     * The command for one box.
     *
     * @param cuda what the box has of a GPU; null for none
     */
    List<String> of(BoxOrder order, @Nullable Long user, @Nullable CudaBox cuda) {
        List<String> command = new ArrayList<>();
        Path submission =
                order.file() == null ? Path.of("/dev/null") : order.file().toAbsolutePath();
        command.addAll(List.of(
                shell.toString(),
                "-c",
                OPEN,
                "sh",
                submission.toString(),
                (cuda == null ? image.seccomp() : cuda.filter()).toString()));
        if (user != null) {
            command.addAll(List.of(
                    setpriv.toString(), "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs"));
        }
        command.addAll(limits(order.limits(), user != null, cuda));
        command.add(bubblewrap.toString());
        command.addAll(walls(order.kind(), user != null, cuda));
        if (user == null) {
            // Without a user of its own, processes are counted inside: that counts this box alone.
            command.addAll(List.of(PRLIMIT, "--nproc=64"));
        }
        command.add(JRE + "/bin/java");
        command.addAll(java(order));
        if (cuda != null && order.file() != null) {
            command.set(command.lastIndexOf(order.mode()), "onnx-cuda");
            command.add(Integer.toString(order.limits().memoryMiB()));
        }
        return command;
    }

    private List<String> limits(Limits limits, boolean ownUser, @Nullable CudaBox cuda) {
        long cpu = limits.total().plus(Duration.ofSeconds(2)).toSeconds();
        List<String> arguments = new ArrayList<>(List.of(
                prlimit.toString(),
                "--core=0",
                "--nofile=256",
                // Bubblewrap copies the submission into the box under this limit; a jar finds nothing to write to.
                "--fsize=" + (limits.fileBytes() + (1 << 20)),
                "--as=" + JvmOptions.addressBytes(limits),
                "--data=" + (cuda == null ? JvmOptions.dataBytes(limits) : CudaBox.dataBytes(limits)),
                "--cpu=" + cpu + ":" + (cpu + 2),
                "--memlock=0",
                "--msgqueue=0",
                "--sigpending=256",
                "--stack=8388608"));
        if (cuda != null) {
            // CUDA reserves address space for all memory of host and GPU together.
            arguments.removeIf(argument -> argument.startsWith("--as="));
        }
        if (ownUser) {
            arguments.add("--nproc=128");
        }
        return arguments;
    }

    private List<String> walls(SubmissionKind kind, boolean ownUser, @Nullable CudaBox cuda) {
        List<String> arguments = new ArrayList<>(List.of(
                "--unshare-user",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--disable-userns",
                "--uid",
                INNER_USER,
                "--gid",
                INNER_USER,
                "--hostname",
                "box",
                "--cap-drop",
                "ALL",
                "--new-session",
                "--die-with-parent",
                "--clearenv"));
        environment(arguments, kind, cuda);
        arguments.addAll(List.of("--tmpfs", "/"));
        bind(arguments, image.javaHome(), JRE);
        systemLibraries.forEach(library -> bind(arguments, library, library.toString()));
        if (!ownUser) {
            bind(arguments, prlimit, PRLIMIT);
        }
        bind(arguments, image.runnerJar(), RUNNER + "/runner.jar");
        if (Files.exists(image.classArchive(kind))) {
            bind(arguments, image.classArchive(kind), RUNNER + "/runner.jsa");
        }
        arguments.addAll(List.of("--perms", "0444", "--ro-bind-data", "8", "/app/submission"));
        for (String device : List.of("/dev/null", "/dev/random", "/dev/urandom")) {
            arguments.addAll(List.of("--dev-bind", device, device));
        }
        if (cuda != null) {
            cuda.furnish(arguments, systemLibraries, RUNNER + "/native");
        } else if (kind == SubmissionKind.ONNX) {
            NativeLibraries.names()
                    .forEach(name -> bind(arguments, image.nativeFolder().resolve(name), RUNNER + "/native/" + name));
        }
        if (kind == SubmissionKind.ONNX) {
            // ONNX Runtime's Java side makes a temporary folder when it starts; a model has no means to write there.
            arguments.addAll(List.of("--size", "1048576", "--tmpfs", "/tmp"));
        } else {
            arguments.addAll(List.of("--dir", "/tmp"));
        }
        arguments.addAll(List.of("--remount-ro", "/", "--chdir", "/app", "--seccomp", "9", "--"));
        return arguments;
    }

    private void environment(List<String> arguments, SubmissionKind kind, @Nullable CudaBox cuda) {
        SortedSet<String> folders = new TreeSet<>();
        systemLibraries.forEach(library -> folders.add(String.valueOf(library.getParent())));
        if (cuda != null) {
            cuda.extraLibraries(systemLibraries).forEach(library -> folders.add(String.valueOf(library.getParent())));
        }
        List<String> path = new ArrayList<>(List.of(JRE + "/lib", JRE + "/lib/server"));
        path.addAll(folders);
        arguments.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "2"));
        arguments.addAll(List.of("--setenv", "LD_LIBRARY_PATH", String.join(":", path)));
        if (kind == SubmissionKind.ONNX) {
            arguments.addAll(List.of("--setenv", "ORT_DISABLE_TELEMETRY", "1"));
        }
    }

    private List<String> java(BoxOrder order) {
        List<String> arguments = new ArrayList<>(JvmOptions.of(order.kind(), order.limits()));
        if (order.file() == null) {
            // The canary makes raw system calls, as an attacker would who has got around Java.
            arguments.removeIf(option -> option.startsWith("--illegal-native-access"));
            arguments.add("--enable-native-access=ALL-UNNAMED");
        } else if (Files.exists(image.classArchive(order.kind()))) {
            arguments.add("-XX:SharedArchiveFile=" + RUNNER + "/runner.jsa");
        }
        arguments.add("-Donnxruntime.native.path=" + RUNNER + "/native");
        arguments.addAll(List.of(
                "-cp", RUNNER + "/runner.jar", "org.showdown.runner.RunnerMain", order.mode(), "/app/submission"));
        return arguments;
    }

    private static void bind(List<String> arguments, Path source, String target) {
        arguments.addAll(List.of("--ro-bind", source.toString(), target));
    }
}
