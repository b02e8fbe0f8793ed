package org.showdown.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** A PostgreSQL with the platform's tables and with users that have its roles, as docs/operators.md has an operator make them. */
public final class RoledDatabase implements AutoCloseable {
    public static final String WEB = "showdown_web_app";
    public static final String WORKER = "showdown_worker_app";
    public static final String PASSWORD = "a password for tests";

    private final EmbeddedPostgres server;

    private RoledDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    public static RoledDatabase start(Path data) throws IOException, SQLException {
        EmbeddedPostgres server =
                Objects.requireNonNull(EmbeddedPostgres.start(data, Path.of("target/postgres-binaries")));
        RoledDatabase database = new RoledDatabase(server);
        DatabaseAccess owner = server.access();
        Flyway.configure()
                .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                .load()
                .migrate();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s' in role showdown_web".formatted(WEB, PASSWORD));
            statement.execute("create role %s login password '%s' in role showdown_worker".formatted(WORKER, PASSWORD));
        }
        return database;
    }

    public String jdbcUrl() {
        return server.access().jdbcUrl();
    }

    public Connection asOwner() throws SQLException {
        DatabaseAccess owner = server.access();
        return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
    }

    Connection as(String user) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, PASSWORD);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
