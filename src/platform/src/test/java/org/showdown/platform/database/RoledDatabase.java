package org.showdown.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        database.migrations().load().migrate();
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

    FluentConfiguration migrations() {
        DatabaseAccess owner = server.access();
        return Flyway.configure().dataSource(owner.jdbcUrl(), owner.user(), owner.password());
    }

    void execute(String user, String sql) throws SQLException {
        try (Connection connection = as(user);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void executeAsOwner(String sql) throws SQLException {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    List<String> rows(String user, String sql) throws SQLException {
        try (Connection connection = as(user);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    /** Holds that the user lacks the right, and not that something else is wrong. */
    void assertRefused(String user, String sql) {
        assertThatThrownBy(() -> execute(user, sql))
                .as("%s: %s", user, sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo("42501"));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
