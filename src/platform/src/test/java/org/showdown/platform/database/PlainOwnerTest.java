package org.showdown.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A database whose owner may do nothing outside of it, as a hosted PostgreSQL gives one. */
class PlainOwnerTest {
    private static final String PASSWORD = "a password for tests";

    @TempDir
    Path data;

    @Test
    void isToldWhatAnAdministratorMustDoAndGoesOnAfterwards() throws Exception {
        try (EmbeddedPostgres server =
                Objects.requireNonNull(EmbeddedPostgres.start(data, Path.of("target/postgres-binaries")))) {
            DatabaseAccess administrator = server.access();
            execute(administrator, "create role plain login password '" + PASSWORD + "'");
            execute(administrator, "create database course owner plain");
            String course = administrator.jdbcUrl().replaceAll("/[^/]+$", "/course");
            Flyway flyway =
                    Flyway.configure().dataSource(course, "plain", PASSWORD).load();
            assertThatThrownBy(flyway::migrate)
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("the role showdown_web is not there, and plain may not create roles")
                    .hasMessageContaining("create role showdown_web nologin; create role showdown_worker nologin;");
            execute(administrator, "create role showdown_web nologin; create role showdown_worker nologin;");
            flyway.migrate();
            assertThat(flyway.info().pending()).isEmpty();
            // The owner is in neither role and may do everything.
            try (Connection owner = DriverManager.getConnection(course, "plain", PASSWORD);
                    Statement statement = owner.createStatement()) {
                statement.execute("""
                        insert into assignment (id, slug, definition, revision, updated_at, edited)
                        values ('00000000-0000-0000-0000-000000000003', 'homework',
                                '{"dataset": "market", "split": {"validation": {"to": "2020-12-31"}}}', 1, now(), false);
                        insert into submission (id, assignment_id, reference, entry, kind, file_name, size_bytes, sha256, attempt, status,
                               submitted_at)
                        values ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000003', 'har', 'har', 'jar',
                                'har.jar', 1, 'none', 1, 'queued', now());
                        update submission set status = 'public-run', lease = gen_random_uuid();
                        update submission set status = 'cancelled', lease = null""");
                assertThat(statement.executeUpdate("delete from public_days")).isEqualTo(1);
            }
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
