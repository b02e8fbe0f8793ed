package org.showdown.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is in a box, whichever backend makes it: files, environment and the program. */
final class BoxContents {
    static final String SUBMISSION = "/app/submission";
    static final int INNER_USER = 64_000;

    /** The only devices of a box. */
    static final List<String> DEVICES = List.of("/dev/null", "/dev/random", "/dev/urandom");

    /** Size of {@code /tmp} in a model's box, in bytes. */
    static final int SCRATCH_BYTES = 1 << 20;

    private static final String JRE = "/opt/jre";
    static final String RUNNER = "/opt/box";
    static final String NATIVES = RUNNER + "/native";

    private final BoxImage image;
    private final SortedSet<Path> systemLibraries;

    /**
     * A file, or the folder of the run time, that a box can read.
     *
     * @param target where it is in the box
     */
    record Bind(Path source, String target) {}

    /**
     * What is made from an image.
     *
     * @param helpers programs of the host that are to run in a box before Java does
     */
    BoxContents(BoxImage image, Path... helpers) throws IOException {
        this.image = image;
        List<Path> binaries = binaries();
        binaries.addAll(List.of(helpers));
        this.systemLibraries = new TreeSet<>(SystemLibraries.of(binaries, image.folder()));
        systemLibraries.removeIf(path -> path.startsWith(image.javaHome()));
    }

    private List<Path> binaries() throws IOException {
        List<Path> binaries = new ArrayList<>();
        binaries.add(image.javaHome().resolve("bin/java"));
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

    /** What a box of this kind can read, apart from the submission, the devices and ONNX Runtime. */
    List<Bind> binds(SubmissionKind kind) {
        List<Bind> binds = new ArrayList<>();
        binds.add(new Bind(image.javaHome(), JRE));
        systemLibraries.forEach(library -> binds.add(new Bind(library, library.toString())));
        binds.add(new Bind(image.runnerJar(), RUNNER + "/runner.jar"));
        if (Files.exists(image.classArchive(kind))) {
            binds.add(new Bind(image.classArchive(kind), RUNNER + "/runner.jsa"));
        }
        return binds;
    }

    /** ONNX Runtime for the processor, for a model's box beside {@link #binds}. */
    List<Bind> natives() {
        return NativeLibraries.names().stream()
                .map(name -> new Bind(image.nativeFolder().resolve(name), NATIVES + "/" + name))
                .toList();
    }

    /** Libraries of the host that every box has. */
    SortedSet<Path> systemLibraries() {
        return Collections.unmodifiableSortedSet(systemLibraries);
    }

    /**
     * The whole environment of a box.
     *
     * @param moreLibraries libraries of the host that only this box has
     */
    SequencedMap<String, String> environment(SubmissionKind kind, Collection<Path> moreLibraries) {
        SortedSet<String> folders = new TreeSet<>();
        systemLibraries.forEach(library -> folders.add(String.valueOf(library.getParent())));
        moreLibraries.forEach(library -> folders.add(String.valueOf(library.getParent())));
        List<String> path = new ArrayList<>(List.of(JRE + "/lib", JRE + "/lib/server"));
        path.addAll(folders);
        SequencedMap<String, String> environment = new TreeMap<>();
        environment.put("LANG", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("LD_LIBRARY_PATH", String.join(":", path));
        if (kind == SubmissionKind.ONNX) {
            environment.put("ORT_DISABLE_TELEMETRY", "1");
        }
        return environment;
    }

    /** The program and its arguments. */
    List<String> command(BoxOrder order) {
        List<String> command = new ArrayList<>();
        command.add(JRE + "/bin/java");
        command.addAll(JvmOptions.of(order.kind(), order.limits()));
        if (order.file() == null) {
            // The canary makes raw system calls, as an attacker would who has got around Java.
            command.removeIf(option -> option.startsWith("--illegal-native-access"));
            if (order.kind() == SubmissionKind.JAR) {
                command.add("--enable-native-access=ALL-UNNAMED");
            }
        } else if (Files.exists(image.classArchive(order.kind()))) {
            command.add("-XX:SharedArchiveFile=" + RUNNER + "/runner.jsa");
        }
        command.add("-Donnxruntime.native.path=" + NATIVES);
        command.addAll(
                List.of("-cp", RUNNER + "/runner.jar", "org.showdown.runner.RunnerMain", order.mode(), SUBMISSION));
        if (order.file() == null && order.kind() == SubmissionKind.ONNX) {
            command.add("scratch");
        }
        return command;
    }
}
