package org.showdown.platform.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.showdown.platform.database.RoledDatabase;
import org.showdown.platform.market.StoredMarket;

/** A process that serves pages, as a database user who may do no more than that; the market is there, made by the owner, who shows its first years. */
public final class SeparatedInstallation implements QuarkusTestResourceLifecycleManager {
    private Path data;
    private RoledDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("showdown-test-");
            database = RoledDatabase.start(data.resolve("database"));
            try (Connection owner = database.asOwner();
                    Statement statement = owner.createStatement()) {
                StoredMarket.write(owner);
                statement.execute("insert into public_days values ('simulated', '2021-12-31')");
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    database.jdbcUrl(),
                    "quarkus.datasource.username",
                    RoledDatabase.WEB,
                    "quarkus.datasource.password",
                    RoledDatabase.PASSWORD,
                    "showdown.data",
                    data.toString(),
                    "showdown.root",
                    "../..",
                    "showdown.role",
                    "web",
                    "showdown.demo",
                    "true");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(database, new TestInjector.MatchesType(RoledDatabase.class));
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
            throw new IllegalStateException(e);
        }
    }
}
