package org.showdown.platform.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.volatility.market.ImportReport;
import org.showdown.volatility.market.ImportResult;
import org.showdown.volatility.market.MarketDataset;

/** The stored market datasets. A dataset never changes: an import under a name that exists replaces it as a whole. */
@ApplicationScoped
public class MarketStore {
    /** A dataset of the course is 5 MB in memory; a handful is all that a course uses. */
    private static final int LOADED_DATASETS = 8;

    private static final String INFO_COLUMNS =
            "id, slug, title, simulated, sha256, symbols, first_day, last_day, imported_at";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cache<Loaded, MarketDataset> loaded =
            Caffeine.newBuilder().maximumSize(LOADED_DATASETS).build();

    /** @param until the last day that pages may show; null for the whole dataset */
    private record Loaded(String sha256, @Nullable LocalDate until) {}

    MarketStore(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @return all datasets, by title */
    public List<DatasetInfo> all() {
        return query("select " + INFO_COLUMNS + ", by_owner from market_dataset order by title", statement -> {});
    }

    public Optional<DatasetInfo> find(String slug) {
        return query(
                        "select " + INFO_COLUMNS + ", by_owner from market_dataset where slug = ?",
                        statement -> statement.setString(1, slug))
                .stream()
                .findFirst();
    }

    /** The whole dataset, hidden years included: for a worker. A process that serves pages may have no right to it. */
    public MarketDataset load(String slug) {
        DatasetInfo info = existing(slug);
        return loaded.get(new Loaded(info.sha256(), null), key -> read(info, DatasetCopy.Part.WHOLE));
    }

    /** The dataset up to {@link #publicUntil}: for pages. Its hash is another than the whole dataset's. */
    public MarketDataset loadPublic(String slug) {
        DatasetInfo info = existing(slug);
        LocalDate until = publicUntil(slug)
                .orElseThrow(() -> new IllegalArgumentException("No assignment shows any day of " + slug));
        return loaded.get(new Loaded(info.sha256(), until), key -> read(info, DatasetCopy.Part.PUBLIC));
    }

    /** The last day that any assignment has shown to students; empty when none has, or none that may. */
    public Optional<LocalDate> publicUntil(String slug) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select until from public_until where slug = ?")) {
            statement.setString(1, slug);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, LocalDate.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read which days of " + slug + " are public", e);
        }
    }

    private DatasetInfo existing(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("There is no market dataset named " + slug));
    }

    /** What the import of a dataset took and refused. */
    public ImportReport report(DatasetInfo info) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select report from market_dataset where id = ?")) {
            statement.setObject(1, info.id());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return json.readValue(rows.getString(1), ImportReport.class);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the import report of " + info.slug(), e);
        }
    }

    /** Stores an imported dataset under a name, in the place of one that had it. */
    @Transactional
    public DatasetInfo save(String slug, String title, ImportResult imported) {
        MarketDataset dataset = imported.dataset();
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from market_dataset where slug = ?")) {
                statement.setString(1, slug);
                statement.executeUpdate();
            }
            UUID id = UUID.randomUUID();
            insert(connection, id, slug, title, imported);
            DatasetCopy.write(connection, id, dataset);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot store the market dataset " + slug, e);
        }
        return find(slug).orElseThrow();
    }

    private void insert(Connection connection, UUID id, String slug, String title, ImportResult imported)
            throws SQLException, JsonProcessingException {
        MarketDataset dataset = imported.dataset();
        try (PreparedStatement statement = connection.prepareStatement("insert into market_dataset (" + INFO_COLUMNS
                + ", report) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")) {
            statement.setObject(1, id);
            statement.setString(2, slug);
            statement.setString(3, title);
            statement.setBoolean(4, dataset.simulated());
            statement.setString(5, dataset.sha256());
            statement.setArray(
                    6, connection.createArrayOf("text", dataset.symbols().toArray()));
            statement.setObject(7, dataset.days().getFirst());
            statement.setObject(8, dataset.days().getLast());
            statement.setObject(9, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.setString(10, json.writeValueAsString(imported.report()));
            statement.executeUpdate();
        }
    }

    private MarketDataset read(DatasetInfo info, DatasetCopy.Part part) {
        try (Connection connection = database.getConnection()) {
            return DatasetCopy.read(connection, info, part);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot load the market dataset " + info.slug(), e);
        }
    }

    private List<DatasetInfo> query(String sql, Binder binder) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<DatasetInfo> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(info(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot list the market datasets", e);
        }
    }

    private static DatasetInfo info(ResultSet row) throws SQLException {
        Array symbols = row.getArray("symbols");
        return new DatasetInfo(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getBoolean("simulated"),
                row.getString("sha256"),
                List.of((String[]) symbols.getArray()),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_owner"));
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
