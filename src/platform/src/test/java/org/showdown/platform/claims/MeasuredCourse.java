package org.showdown.platform.claims;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.course.CourseFolder;
import org.showdown.platform.database.DatabaseAccess;
import org.showdown.platform.database.EmbeddedPostgres;

/** A fresh installation with a worker, the simulated market, a small week with claims and the lab sheet of the first exercise. */
public final class MeasuredCourse implements QuarkusTestResourceLifecycleManager {
    public static final String SLUG = "measured";

    private static final String ROOT = "showdown.root";
    private static final String CLAIMS = """
            claims:
              - id: squares
                page: why-volatility
                claim: Squared returns remember yesterday.
                numbers: {value: 0.25}
                unit: none
                kind: measurable
                measure: {method: acf-squared-returns, with: {symbol: index, lag: 1}, how: At lag 1.}
                verdict: {holds: [-1, 1], roughly: [-1, 1]}
              - id: range
                page: why-volatility
                claim: Garman-Klass is efficient.
                numbers: {value: 7.4}
                unit: ratio
                kind: measurable
                measure: {method: estimator-efficiency, with: {symbol: index, estimator: garman-klass}, how: Ratio of the noises.}
                verdict: {holds: [100, 200], roughly: [50, 100]}
              - id: weights
                page: losses
                claim: The network has many weights.
                numbers: {value: 3000}
                unit: count
                kind: arithmetic
                measure: {method: lstm-parameters, with: {layers: 2, hidden: 64, features: 16}, how: Counted.}
                verdict: {holds: [2000, 5000], roughly: [1500, 60000]}
              - id: har-gain
                page: losses
                claim: HAR is better than tomorrow as today.
                numbers: {low: 5, high: 50}
                unit: percent
                kind: measurable
                measure: {method: harness-comparison, with: {model: har, against: naive, loss: qlike}, how: On the board.}
                verdict: {holds: [5, 60], roughly: [0, 5]}
              - id: memory
                page: losses
                claim: Twenty days are best.
                numbers: {value: 20}
                unit: days
                kind: measurable
                measure: {method: memory-curve, with: {give: best length}, how: By the study.}
                verdict: {holds: [20, 25], roughly: [15, 40]}
              - id: cotton
                page: losses
                claim: Mandelbrot wrote about cotton.
                numbers: {value: 1963}
                unit: year
                kind: fact
                source: Mandelbrot (1963)
            """;

    private final Path repository = Path.of("").toAbsolutePath().getParent().getParent();
    private final @Nullable String rootOfTheBuild = System.getProperty(ROOT);
    private @Nullable Path home;
    private @Nullable EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("showdown-claims-");
            home = folder;
            Path root = Files.createDirectories(folder.resolve("root"));
            CourseFolder.under(root.resolve("assignments"));
            fill(root.resolve("assignments/week-08-small"));
            // The build names its own root by a system property, which would win over what is returned here.
            System.setProperty(ROOT, root.toString());
            Path data = folder.resolve("data");
            EmbeddedPostgres started =
                    Objects.requireNonNull(EmbeddedPostgres.start(data, Path.of("target/postgres-binaries")));
            database = started;
            DatabaseAccess access = started.access();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    access.jdbcUrl(),
                    "quarkus.datasource.username",
                    access.user(),
                    "quarkus.datasource.password",
                    access.password(),
                    "showdown.data",
                    data.toString(),
                    "showdown.demo",
                    "true",
                    "showdown.claims.delay",
                    "200ms",
                    "showdown.claims.polling",
                    "500ms",
                    "showdown.worker.heartbeat",
                    "500ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real methods and the real first exercise; a board of some weeks. */
    private void fill(Path week) throws IOException {
        Path source = repository.resolve("assignments/week-08-sequence-models");
        Files.copy(source.resolve("methods.yaml"), week.resolve("methods.yaml"));
        Files.copy(source.resolve("homework.md"), week.resolve("homework.md"));
        Files.writeString(week.resolve("claims.yaml"), CLAIMS);
        Files.writeString(
                week.resolve("homework.yaml"),
                Files.readString(source.resolve("homework.yaml"))
                        .replaceFirst("(?m)^slug: .*", "slug: " + SLUG)
                        .replaceFirst("(?m)^symbols: .*", "symbols: [ALDR, CNTR, SIMX]")
                        .replaceFirst("(?m)^grade:.*(\\R  - .*)+", "")
                        .replaceFirst("(?m)^references: .*", "references: []")
                        .replaceFirst("from: 2020-01-01", "from: 2020-02-03")
                        .replaceFirst("to: 2021-12-31", "to: 2020-12-31")
                        .replaceFirst("(?m)^opens: .*", "opens: 2020-01-01T00:00")
                        .replaceFirst("(?m)^due: .*", "due: 2099-12-31T23:59"));
        String exercise = Files.readString(source.resolve("seminar/1-estimators-across-asset-classes.md"));
        String front = exercise.substring(0, exercise.indexOf("\n---\n", 4))
                .replaceFirst("(?m)^claims: .*", "claims: [squares]")
                .replaceFirst("(?m)^concepts: .*", "concepts: [estimators]")
                .replaceFirst("(?m)^tries: 5.*", "tries: 3");
        Files.writeString(
                week.resolve("seminar/1-estimators.md"),
                front + "\n---\n\nCompute all three. [[claim:squares]]\n\n::: insight\nThe night decides.\n:::\n");
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
            if (home != null) {
                try (Stream<Path> all = Files.walk(home)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
