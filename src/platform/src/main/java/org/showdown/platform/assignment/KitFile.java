package org.showdown.platform.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the build leaves for students to download, by the name of the download. */
enum KitFile {
    STARTER_KIT(
            "starter-kit.zip",
            "src/student-kit/target/starter-kit.zip",
            "Starter projects: a Maven project for a jar, Python training and a notebook for an ONNX model"),
    KIT(
            "showdown-kit.jar",
            "src/student-kit/target/showdown-kit.jar",
            "The check and the evaluation of this platform, to run at home"),
    API(
            "forecaster-api.jar",
            "src/forecaster-api/target/forecaster-api-1.0.0-SNAPSHOT.jar",
            "What a jar implements; it has no dependencies"),
    JAVADOC(
            "forecaster-api-javadoc.jar",
            "src/forecaster-api/target/forecaster-api-1.0.0-SNAPSHOT-javadoc.jar",
            "Its documentation, with units and shapes");

    private final String fileName;
    private final String built;
    private final String about;

    KitFile(String fileName, String built, String about) {
        this.fileName = fileName;
        this.built = built;
        this.about = about;
    }

    /** A file that is there to be downloaded. */
    record Download(String name, String about, long bytes) {}

    static List<Download> present(Path root) {
        return Arrays.stream(values())
                .filter(file -> Files.isRegularFile(file.at(root)))
                .map(file -> new Download(file.fileName, file.about, file.size(root)))
                .toList();
    }

    /** @return where a download lies, if there is one of that name */
    static Optional<Path> find(Path root, String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(fileName))
                .map(file -> file.at(root))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Path at(Path root) {
        return root.resolve(built);
    }

    private long size(Path root) {
        try {
            return Files.size(at(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
