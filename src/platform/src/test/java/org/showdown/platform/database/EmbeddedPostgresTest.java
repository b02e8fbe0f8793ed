package org.showdown.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPostgresTest {
    private static final Path BINARIES = Path.of("target/postgres-binaries");

    @TempDir
    Path data;

    @Test
    void keepsItsDataOverARestartAndStopsWithoutTraces() throws Exception {
        try (EmbeddedPostgres first = start();
                Statement statement = connect(first.access()).createStatement()) {
            statement.execute("create table kept (answer integer)");
            statement.execute("insert into kept values (42)");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgres second = start();
                Statement statement = connect(second.access()).createStatement();
                ResultSet rows = statement.executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void leavesAProcessAloneWhoseNumberADeadServerHad() throws Exception {
        start().close();
        Process innocent = new ProcessBuilder("sleep", "600").start();
        Files.writeString(data.resolve("postgres/postmaster.pid"), innocent.pid() + "\n");

        try (EmbeddedPostgres next = start()) {
            assertThat(innocent.isAlive()).isTrue();
            assertThat(connect(next.access()).isValid(5)).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void letsASecondProcessFindTheRunningServerInsteadOfStartingAnother() throws Exception {
        try (EmbeddedPostgres running = start()) {
            assertThat(DatabaseAccess.read(data)).isEqualTo(running.access());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("postgres.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        try (EmbeddedPostgres running = start()) {
            DatabaseAccess wrong = new DatabaseAccess(running.access().port(), "showdown", "guess");
            assertThatThrownBy(() -> connect(wrong))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(running.access().toString())
                    .doesNotContain(running.access().password());
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return Objects.requireNonNull(EmbeddedPostgres.start(data, BINARIES));
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }
}
