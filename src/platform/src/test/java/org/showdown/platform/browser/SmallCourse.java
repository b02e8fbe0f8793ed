package org.showdown.platform.browser;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.CourseFolder;
import org.showdown.platform.database.DatabaseAccess;
import org.showdown.platform.database.EmbeddedPostgres;

/**
 * A fresh installation whose lecture is the small one of the tests, and whose homework is that of the course, cut to three symbols and a few weeks, so that each evaluation
 * takes seconds. Everything else is real: PostgreSQL, the simulated market, the sandbox, the reference solutions. With the argument {@link #WHOLE_TEXT} the
 * lecture and the seminar are those of the course itself, and the weeks are as many as its plots need.
 */
public final class SmallCourse implements QuarkusTestResourceLifecycleManager {

    static final String SLUG = "small-showdown";
    static final String BRIEF = "/assignments/" + SLUG;
    static final String LEADERBOARD = BRIEF + "/leaderboard";
    static final String WEEK = "/lectures/week-08";

    /** Given as an argument of this resource, with any value. */
    static final String WHOLE_TEXT = "whole-text";

    /** A recipe, as the start form of a training offers it. */
    static final String FAKE_NETWORK = "a-network";

    private static final String ROOT = "showdown.root";
    private static final String WEEK_OF_THE_COURSE = "assignments/week-08-sequence-models";

    private final Path repository = repository();
    private final @Nullable String rootOfTheBuild = System.getProperty(ROOT);
    private @Nullable Path folder;
    private @Nullable EmbeddedPostgres database;
    private boolean wholeText;

    @Override
    public void init(Map<String, String> arguments) {
        wholeText = arguments.containsKey(WHOLE_TEXT);
    }

    /** The root of the repository: two above this module. */
    static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory("showdown-browser-");
            folder = home;
            Path root = Files.createDirectories(home.resolve("root"));
            if (wholeText) {
                copy(repository.resolve(WEEK_OF_THE_COURSE), root.resolve(WEEK_OF_THE_COURSE));
                writeHomework(root.resolve(WEEK_OF_THE_COURSE));
            } else {
                CourseFolder.under(root.resolve("assignments"));
                writeHomework(root.resolve("assignments/week-08-small"));
            }
            Files.createSymbolicLink(root.resolve("src"), repository.resolve("src"));
            shareSolutions(Files.createDirectories(root.resolve("reference-solutions")));
            // The build names its own root by a system property, which would win over what is returned here.
            System.setProperty(ROOT, root.toString());
            Path data = home.resolve("data");
            EmbeddedPostgres started =
                    Objects.requireNonNull(EmbeddedPostgres.start(data, Path.of("target/postgres-binaries")));
            database = started;
            DatabaseAccess access = started.access();
            return Map.of(
                    "quarkus.datasource.jdbc.url", access.jdbcUrl(),
                    "quarkus.datasource.username", access.user(),
                    "quarkus.datasource.password", access.password(),
                    "showdown.data", data.toString(),
                    "showdown.demo", "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the repository, and one with a recipe for a program that trains nothing. */
    private void shareSolutions(Path target) throws IOException {
        try (Stream<Path> solutions = Files.list(repository.resolve("reference-solutions"))) {
            for (Path solution : solutions.toList()) {
                Files.createSymbolicLink(target.resolve(solution.getFileName()), solution);
            }
        }
        Files.writeString(Files.createDirectories(target.resolve(FAKE_NETWORK)).resolve("recipe.yaml"), """
                fake: slow
                network: lstm
                units: 64
                sequence: 20
                """);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The homework's own settings, with other symbols, days and dates. */
    private void writeHomework(Path target) throws IOException {
        Path source = repository.resolve(WEEK_OF_THE_COURSE);
        Files.copy(source.resolve("homework.md"), target.resolve("homework.md"), StandardCopyOption.REPLACE_EXISTING);
        String settings = Files.readString(source.resolve("homework.yaml"))
                .replaceFirst("(?m)^slug: .*", "slug: " + SLUG)
                .replaceFirst("(?m)^symbols: .*", "symbols: [ALDR, CNTR, SIMX]")
                .replaceFirst("from: 2020-01-01", "from: 2020-02-03")
                .replaceFirst("to: 2021-12-31", wholeText ? "to: 2020-09-30" : "to: 2020-04-30")
                .replaceFirst("from: 2022-01-01", "from: 2022-01-03")
                .replaceFirst("to: 2024-12-31", "to: 2022-02-28")
                .replaceFirst("(?m)^opens: .*", "opens: 2020-01-01T00:00")
                .replaceFirst("(?m)^due: .*", "due: 2099-12-31T23:59")
                .replaceFirst("(?m)^grade:.*(\\R  - .*)+", "")
                .replaceFirst("(?m)^references: .*", "references: [naive, har]");
        Files.writeString(target.resolve("homework.yaml"), settings);
    }

    @Override
    public void stop() {
        if (rootOfTheBuild != null) {
            System.setProperty(ROOT, rootOfTheBuild);
        }
        try {
            if (database != null) {
                database.close();
            }
            if (folder != null) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
