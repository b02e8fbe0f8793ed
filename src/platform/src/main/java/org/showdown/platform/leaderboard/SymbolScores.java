package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.loss.LossSummary;

/** Losses of submissions on each symbol by itself. Whether somebody may see the board is the caller's question. */
@ApplicationScoped
public class SymbolScores {

    private final Database database;

    SymbolScores(Database database) {
        this.database = database;
    }

    /** By symbol, then by submission; one that has no number for a symbol is not among them. */
    public SequencedMap<String, Map<UUID, LossSummary>> losses(Board board, int horizon, Collection<UUID> submissions) {
        SequencedMap<String, Map<UUID, LossSummary>> bySymbol = new TreeMap<>();
        database.list(
                """
                select symbol, submission_id, qlike, mse, log_mse, directional_accuracy from score
                 where board = ? and horizon = ? and regime = 'all' and symbol <> '' and qlike is not null
                   and submission_id = any (cast(? as uuid[]))""",
                row -> bySymbol.computeIfAbsent(row.getString("symbol"), symbol -> new HashMap<>())
                        .put(
                                row.getObject("submission_id", UUID.class),
                                new LossSummary(
                                        number(row, "qlike"),
                                        number(row, "mse"),
                                        number(row, "log_mse"),
                                        number(row, "directional_accuracy"))),
                board.id(),
                horizon,
                submissions.stream().map(UUID::toString).toArray(String[]::new));
        return bySymbol;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
