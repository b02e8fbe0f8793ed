package org.showdown.platform.market;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.showdown.volatility.market.Bar;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

/**
 * Writes a dataset's bars with PostgreSQL's COPY and reads them back column by column. A double is written with as many digits as
 * it takes to read the same double again, so that a stored dataset has the hash of the imported one.
 */
final class DatasetCopy {
    private DatasetCopy() {}

    static void write(Connection connection, UUID id, MarketDataset dataset) throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        List<LocalDate> days = dataset.days();
        CopyIn bars = postgres.getCopyAPI().copyIn("copy market_bar from stdin");
        for (String symbol : dataset.symbols()) {
            PriceSeries series = dataset.series(symbol);
            StringBuilder rows = new StringBuilder();
            for (int day = 0; day < series.size(); day++) {
                if (series.hasBar(day)) {
                    Bar bar = series.bar(day);
                    rows.append(id).append('\t').append(symbol).append('\t').append(days.get(day));
                    for (double value : new double[] {
                        bar.open(), bar.high(), bar.low(), bar.close(), bar.adjustedClose(), bar.volume()
                    }) {
                        rows.append('\t').append(value);
                    }
                    rows.append('\n');
                }
            }
            send(bars, rows);
        }
        bars.endCopy();
        CopyIn levels = postgres.getCopyAPI().copyIn("copy market_vix from stdin");
        StringBuilder rows = new StringBuilder();
        for (int day = 0; day < days.size(); day++) {
            if (!Double.isNaN(dataset.vix(day))) {
                rows.append(id)
                        .append('\t')
                        .append(days.get(day))
                        .append('\t')
                        .append(dataset.vix(day))
                        .append('\n');
            }
        }
        send(levels, rows);
        levels.endCopy();
    }

    /** Where a dataset is read from. */
    enum Part {
        /** All of it; not for a process that serves pages. */
        WHOLE("market_bar", "market_vix"),
        /** The days that pages may show. */
        PUBLIC("public_bar", "public_vix");

        private final String bars;
        private final String levels;

        Part(String bars, String levels) {
            this.bars = bars;
            this.levels = levels;
        }
    }

    static MarketDataset read(Connection connection, DatasetInfo info, Part part) throws SQLException {
        List<LocalDate> days = days(connection, info.id(), part);
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (String symbol : info.symbols()) {
            series.put(symbol, series(connection, info.id(), part, symbol, days));
        }
        return MarketDataset.of(days, series, vix(connection, info.id(), part, days), info.simulated());
    }

    private static List<LocalDate> days(Connection connection, UUID id, Part part) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select distinct day from " + part.bars + " where dataset_id = ? order by day")) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.add(rows.getObject(1, LocalDate.class));
                }
            }
        }
        return days;
    }

    private static PriceSeries series(Connection connection, UUID id, Part part, String symbol, List<LocalDate> days)
            throws SQLException {
        double[][] columns = new double[6][days.size()];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select day, open, high, low, close, adj_close, volume from " + part.bars
                        + " where dataset_id = ? and symbol = ? order by day")) {
            statement.setObject(1, id);
            statement.setString(2, symbol);
            try (ResultSet rows = statement.executeQuery()) {
                int day = 0;
                while (rows.next()) {
                    LocalDate date = rows.getObject(1, LocalDate.class);
                    while (!days.get(day).equals(date)) {
                        day++;
                    }
                    for (int column = 0; column < columns.length; column++) {
                        columns[column][day] = rows.getDouble(column + 2);
                    }
                }
            }
        }
        return new PriceSeries(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
    }

    private static double[] vix(Connection connection, UUID id, Part part, List<LocalDate> days) throws SQLException {
        double[] levels = new double[days.size()];
        Arrays.fill(levels, Double.NaN);
        try (PreparedStatement statement = connection.prepareStatement(
                "select day, close from " + part.levels + " where dataset_id = ? order by day")) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                int day = 0;
                while (rows.next()) {
                    LocalDate date = rows.getObject(1, LocalDate.class);
                    while (!days.get(day).equals(date)) {
                        day++;
                    }
                    levels[day] = rows.getDouble(2);
                }
            }
        }
        return levels;
    }

    private static void send(CopyIn copy, CharSequence rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
