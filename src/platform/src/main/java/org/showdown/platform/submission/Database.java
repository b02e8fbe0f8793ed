package org.showdown.platform.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for the rooms of the submission's way, whose tables are arrays, guarded updates and upserts: what an object
 * mapper is worst at. Statements run on the caller's transaction where there is one.
 */
@ApplicationScoped
public class Database {

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    /** The time that all machines of an installation share: their own clocks may differ. */
    public Instant now() {
        return first("select clock_timestamp() as now", row -> Objects.requireNonNull(instant(row, "now")))
                .orElseThrow();
    }

    /** Returns the number of rows changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    /** One statement for many rows. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    /** The instant in a column, null where the column is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(connection, statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            switch (value) {
                case null -> statement.setObject(i + 1, null);
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Integer[] array -> statement.setArray(i + 1, connection.createArrayOf("int4", array));
                case String[] array -> statement.setArray(i + 1, connection.createArrayOf("text", array));
                case UUID[] array -> statement.setArray(i + 1, connection.createArrayOf("uuid", array));
                case Float[] array -> statement.setArray(i + 1, connection.createArrayOf("float4", array));
                case java.sql.Date[] array -> statement.setArray(i + 1, connection.createArrayOf("date", array));
                case double[] array -> statement.setArray(i + 1, connection.createArrayOf("float8", boxed(array)));
                default -> statement.setObject(i + 1, value);
            }
        }
    }

    private static Double[] boxed(double[] values) {
        Double[] result = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
