package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.BoardResult.HorizonScores;
import org.showdown.platform.evaluation.BoardResult.RegimeLosses;
import org.showdown.platform.submission.Database;
import org.showdown.sandbox.Verdict;
import org.showdown.volatility.loss.LossSummary;

/** Reads stored results for pages. */
@ApplicationScoped
public class ResultReader {

    private static final LossSummary MISSING = new LossSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final Database database;

    ResultReader(Database database) {
        this.database = database;
    }

    private record ScoreRow(int horizon, String symbol, String regime, int days, int skipped, LossSummary losses) {}

    /** Empty when the board has not been run, or not yet. */
    public Optional<BoardResult> find(UUID submission, Board board) {
        return database.first(
                """
                select verdict, message, output, start_ms, fit_ms, forecast_ms, finished_at, repeated
                  from evaluation where submission_id = ? and board = ?""",
                row -> new BoardResult(
                        board,
                        Verdict.of(row.getString("verdict")),
                        row.getString("message"),
                        row.getString("output"),
                        row.getLong("start_ms"),
                        row.getLong("fit_ms"),
                        row.getLong("forecast_ms"),
                        Objects.requireNonNull(Database.instant(row, "finished_at")),
                        Boolean.FALSE.equals(row.getObject("repeated")),
                        scores(submission, board)),
                submission,
                board.id());
    }

    private SequencedMap<Integer, HorizonScores> scores(UUID submission, Board board) {
        List<ScoreRow> rows = database.list("""
                select horizon, symbol, regime, days, skipped_targets, qlike, mse, log_mse, directional_accuracy
                  from score where submission_id = ? and board = ? order by horizon, symbol""", ResultReader::scoreRow, submission, board.id());
        Map<Integer, List<ScoreRow>> byHorizon = new TreeMap<>();
        rows.forEach(row -> byHorizon
                .computeIfAbsent(row.horizon(), horizon -> new java.util.ArrayList<>())
                .add(row));
        SequencedMap<Integer, HorizonScores> result = new LinkedHashMap<>();
        byHorizon.forEach((horizon, ofHorizon) -> result.put(horizon, assemble(horizon, ofHorizon)));
        return result;
    }

    private static HorizonScores assemble(int horizon, List<ScoreRow> rows) {
        int days = 0;
        int skipped = 0;
        LossSummary all = MISSING;
        Map<String, RegimeLosses> regimes = new HashMap<>();
        SequencedMap<String, LossSummary> perSymbol = new LinkedHashMap<>();
        for (ScoreRow row : rows) {
            if (!row.symbol().equals(ResultStore.ALL_SYMBOLS)) {
                perSymbol.put(row.symbol(), row.losses());
            } else if (row.regime().equals("all")) {
                days = row.days();
                skipped = row.skipped();
                all = row.losses();
            } else {
                regimes.put(row.regime(), new RegimeLosses(row.days(), row.losses()));
            }
        }
        return new HorizonScores(horizon, days, skipped, all, regimes, perSymbol);
    }

    private static ScoreRow scoreRow(ResultSet row) throws SQLException {
        return new ScoreRow(
                row.getInt("horizon"),
                row.getString("symbol"),
                row.getString("regime"),
                row.getInt("days"),
                row.getInt("skipped_targets"),
                new LossSummary(
                        number(row, "qlike"),
                        number(row, "mse"),
                        number(row, "log_mse"),
                        number(row, "directional_accuracy")));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
