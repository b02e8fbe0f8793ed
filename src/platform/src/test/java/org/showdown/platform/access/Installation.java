package org.showdown.platform.access;

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

/** A fresh installation as an operator's first start makes it: demo accounts, simulated market, the homework of the repository. */
public final class Installation implements QuarkusTestResourceLifecycleManager {
    private Path data;
    private EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("showdown-test-");
            database = Objects.requireNonNull(EmbeddedPostgres.start(data, Path.of("target/postgres-binaries")));
            DatabaseAccess access = database.access();
            return Map.of(
                    "quarkus.datasource.jdbc.url", access.jdbcUrl(),
                    "quarkus.datasource.username", access.user(),
                    "quarkus.datasource.password", access.password(),
                    "showdown.data", data.toString(),
                    "showdown.root", "../..",
                    "showdown.role", "web",
                    "showdown.demo", "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (database != null) {
                database.close();
            }
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
