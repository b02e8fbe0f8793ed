package org.showdown.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a box is made of, built once into a cache: a small Java run time with its class archive, the runner's jar with an
 * archive of its own, and ONNX Runtime's libraries. Named by a hash of what it was made from, so that a new build of the
 * product or another JDK makes a new image and a running worker keeps its own.
 *
 * @param folder where it is, readable by everyone
 * @param javaHome the run time: a linked one within {@code folder}, or the JDK that runs us where that cannot link
 */
record BoxImage(Path folder, Path javaHome) {
    private static final String FORMAT = "5";
    private static final String READY = "ready";

    Path runnerJar() {
        return folder.resolve("runner.jar");
    }

    /** The classes of a run of this kind, ready to be mapped; may be missing, and then a start only takes longer. */
    Path classArchive(SubmissionKind kind) {
        return folder.resolve(kind.id() + ".jsa");
    }

    Path nativeFolder() {
        return folder.resolve("native");
    }

    Path seccomp() {
        return folder.resolve("seccomp.bpf");
    }

    /** Whether the run time was linked for the box; otherwise it is a whole JDK. */
    boolean linked() {
        return javaHome.startsWith(folder);
    }

    /** For {@code ./showdown doctor}. */
    String fact() {
        return linked()
                ? "Java run time linked for the box"
                : "this JDK cannot link a run time; the whole JDK is bound read-only";
    }

    /** The image in the cache, built first where it is not there yet. */
    static BoxImage in(Path cache) throws IOException {
        return in(cache, true);
    }

    /** The same without a run time of its own: for a runner that nothing confines. */
    static BoxImage unlinkedIn(Path cache) throws IOException {
        return in(cache, false);
    }

    private static BoxImage in(Path cache, boolean wantLinked) throws IOException {
        byte[] runner = RunnerJar.bytes();
        Path folder = cache.resolve((wantLinked ? "box-" : "plain-") + key(runner));
        Files.createDirectories(cache);
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = lock(channel)) {
            if (!Files.exists(folder.resolve(READY))) {
                build(folder, runner, wantLinked);
            }
        }
        Path linked = folder.resolve("jre");
        return new BoxImage(folder, Files.exists(linked) ? linked : Path.of(System.getProperty("java.home")));
    }

    /** A lock between processes; within this one, images are built one after another by the caller's monitor. */
    private static FileLock lock(FileChannel channel) throws IOException {
        return channel.lock();
    }

    private static void build(Path folder, byte[] runner, boolean wantLinked) throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
        delete(draft);
        delete(folder);
        Files.createDirectories(draft.resolve("native"));
        NativeLibraries.unpack(draft.resolve("native"));
        Files.write(draft.resolve("runner.jar"), runner);
        byte[] filter = filter();
        if (filter.length > 0) {
            Files.write(draft.resolve("seccomp.bpf"), filter);
        }
        boolean linked = wantLinked && link(draft.resolve("jre"));
        share(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        BoxImage image =
                new BoxImage(folder, linked ? folder.resolve("jre") : Path.of(System.getProperty("java.home")));
        // The archive records where the jar is, so it is made in the final place.
        archive(image);
        share(folder);
        Files.writeString(folder.resolve(READY), "");
    }

    /** Empty without a table for this processor: then no box can be made, and the unconfined sandbox needs none. */
    private static byte[] filter() {
        try {
            return SeccompFilter.program(org.showdown.runner.Syscalls.of(System.getProperty("os.arch")));
        } catch (IllegalArgumentException noTable) {
            return new byte[0];
        }
    }

    private static boolean link(Path jre) throws IOException {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        if (!Files.isExecutable(jlink)) {
            return false;
        }
        try {
            Commands.run(List.of(
                    jlink.toString(),
                    "--add-modules",
                    "java.base,java.logging",
                    "--no-header-files",
                    "--no-man-pages",
                    "--generate-cds-archive",
                    "--output",
                    jre.toString()));
            return true;
        } catch (IOException e) {
            // A JDK whose files were changed after it was built does not link; then the box gets the JDK itself.
            delete(jre);
            return false;
        }
    }

    /**
     * Runs the runner once, unconfined and with no submission, to learn which classes it loads, and archives them for
     * each kind: an archive serves only runs with the module options that it was made with.
     */
    private static void archive(BoxImage image) throws IOException {
        Path classes = image.folder().resolve("classes");
        try {
            List<String> rehearsal = java(image, SubmissionKind.ONNX);
            rehearsal.addAll(List.of("-Xshare:off", "-Xlog:disable", "-XX:DumpLoadedClassList=" + classes));
            rehearsal.add("-Donnxruntime.native.path=" + image.nativeFolder());
            rehearsal.add("org.showdown.runner.Rehearsal");
            Commands.run(rehearsal);
            for (SubmissionKind kind : SubmissionKind.values()) {
                List<String> dump = java(image, kind);
                dump.addAll(List.of("-Xshare:dump", "-Xlog:disable", "-XX:SharedClassListFile=" + classes));
                dump.add("-XX:SharedArchiveFile=" + image.classArchive(kind));
                Commands.run(dump);
            }
        } catch (IOException e) {
            for (SubmissionKind kind : SubmissionKind.values()) {
                Files.deleteIfExists(image.classArchive(kind));
            }
        } finally {
            Files.deleteIfExists(classes);
        }
    }

    private static List<String> java(BoxImage image, SubmissionKind kind) {
        List<String> command = new ArrayList<>();
        command.add(image.javaHome().resolve("bin/java").toString());
        command.addAll(JvmOptions.SHAPE);
        command.addAll(JvmOptions.access(kind));
        command.addAll(List.of("-Xmx256m", "-cp", image.runnerJar().toString()));
        return command;
    }

    private static String key(byte[] runner) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(runner);
            digest.update(filter());
            for (String part : List.of(
                    FORMAT,
                    System.getProperty("java.home"),
                    System.getProperty("java.vm.version"),
                    System.getProperty("os.arch"))) {
                digest.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Makes everything readable by the user that a box runs as, whatever umask we have. */
    private static void share(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(p -> !Files.isSymbolicLink(p)).toList()) {
                boolean open = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
