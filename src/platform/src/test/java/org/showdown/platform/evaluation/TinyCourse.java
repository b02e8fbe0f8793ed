package org.showdown.platform.evaluation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.showdown.platform.database.DatabaseAccess;
import org.showdown.platform.database.EmbeddedPostgres;

/** A fresh installation with one assignment of two symbols and a few weeks: PostgreSQL, market and sandbox are the real ones. */
public final class TinyCourse implements QuarkusTestResourceLifecycleManager {

    static final String SLUG = "tiny";
    static final int ATTEMPTS_PER_DAY = 4;

    private static final String HOMEWORK = """
            slug: tiny
            title: Tiny homework
            brief: homework.md
            dataset: simulated
            symbols: [ALDR, BRIM]
            target: {estimator: garman-klass, window: next-day, horizons: [1]}
            features: [rv_lag_1, rv_lag_2, rv_lag_3, rv_lag_4, rv_lag_5, return_lag_1, return_lag_2, return_lag_3,
              return_lag_4, return_lag_5, volume_lag_1, volume_lag_2, volume_lag_3, volume_lag_4, volume_lag_5, vix]
            split:
              train-until: 2019-12-31
              validation: {from: 2020-02-03, to: 2020-04-30}
              test: {from: 2022-01-03, to: 2022-02-28}
            regimes: {vix-threshold: 20, by: month}
            counted: best
            accepts: [jar, onnx]
            limits: {file: 1 MiB, fit: 30 s, per-day: 2 s, total: 1 min, memory: 256 MiB, output: 1 MiB}
            attempts-per-day: 4
            opens: 2020-01-01T00:00
            due: 2099-12-31T23:59
            time-zone: America/New_York
            entries: {har: HAR, free: Free choice}
            references: [naive]
            """;

    private static final String ROOT = "showdown.root";

    private Path home;
    private String rootOfTheBuild;
    private EmbeddedPostgres database;

    /** The root of the repository: two above this module. */
    static Path repository() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }

    /** A built reference solution, which is as good a submission as a student's. */
    static Path reference(String name) {
        return repository().resolve("reference-solutions/" + name + "/target/" + name + ".jar");
    }

    @Override
    public Map<String, String> start() {
        try {
            home = Files.createTempDirectory("showdown-flow-");
            Path root = Files.createDirectories(home.resolve("root"));
            Path folder = Files.createDirectories(root.resolve("assignments/tiny"));
            Files.writeString(folder.resolve("homework.yaml"), HOMEWORK);
            Files.writeString(folder.resolve("homework.md"), "Forecast.\n");
            Files.createSymbolicLink(
                    root.resolve("reference-solutions"), repository().resolve("reference-solutions"));
            // The build sets the property for all tests, and a system property goes before what a test resource
            // returns.
            rootOfTheBuild = System.getProperty(ROOT);
            System.setProperty(ROOT, root.toString());
            Path data = home.resolve("data");
            database = Objects.requireNonNull(EmbeddedPostgres.start(data, Path.of("target/postgres-binaries")));
            DatabaseAccess access = database.access();
            return Map.of(
                    "quarkus.datasource.jdbc.url", access.jdbcUrl(),
                    "quarkus.datasource.username", access.user(),
                    "quarkus.datasource.password", access.password(),
                    "showdown.data", data.toString(),
                    "showdown.demo", "true",
                    "showdown.worker.heartbeat", "500ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
