package org.showdown.platform.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;
import org.showdown.evaluator.Evaluation;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.DatabaseException;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.RegimeScores;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.walkforward.ForecastTable;

/** Forecast tables, which are the record, and the scores derived from them. One set per submission and board, whoever writes it how often. */
@ApplicationScoped
class ResultStore {

    /** A score over all symbols. */
    static final String ALL_SYMBOLS = "";

    private final Database database;
    private final LeaseStore leases;
    private final Clock clock;

    ResultStore(Database database, LeaseStore leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Writes what a run left behind, in place of what an earlier run on the same board did; while the database is away, tries so for a
     * minute, as {@link LeaseStore} does.
     *
     * @param scoring the settings that the scores follow from, see {@link Scoring#fingerprint}
     */
    @Retry(
            maxRetries = -1,
            delay = 500,
            maxDuration = 60_000,
            retryOn = {DatabaseException.Away.class, QuarkusTransactionException.class})
    void record(Lease lease, Board board, Evaluation evaluation, String datasetSha256, String scoring) {
        QuarkusTransaction.requiringNew().run(() -> {
            leases.holdUntilCommit(lease);
            UUID submission = lease.submission();
            ForecastTable table = evaluation.forecasts();
            Boolean repeated = table == null ? null : repeats(submission, board, datasetSha256, table);
            if (board == Board.PUBLIC && !evaluation.accepted()) {
                // There will be no hidden run; that of an earlier evaluation goes with its public one.
                database.update("delete from evaluation where submission_id = ?", submission);
            }
            database.update("delete from evaluation where submission_id = ? and board = ?", submission, board.id());
            database.update(
                    """
                    insert into evaluation (submission_id, board, verdict, message, output, dataset_sha256, scoring,
                           start_ms, fit_ms, forecast_ms, finished_at, repeated, parameters)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    submission,
                    board.id(),
                    evaluation.verdict().id(),
                    board == Board.PUBLIC ? StoredText.clean(evaluation.message()) : null,
                    board == Board.PUBLIC ? StoredText.clean(evaluation.output()) : null,
                    datasetSha256,
                    scoring,
                    evaluation.timing().startMs(),
                    evaluation.timing().fitMs(),
                    evaluation.timing().forecastMs(),
                    clock.instant(),
                    repeated,
                    evaluation.parameters());
            if (table != null) {
                insertForecasts(submission, board, table);
            }
            insertScores(submission, board, evaluation.scores());
        });
    }

    /** Whether an earlier run on the same data gave these forecasts to the last bit; null when there was none. */
    private @Nullable Boolean repeats(UUID submission, Board board, String datasetSha256, ForecastTable table) {
        boolean sameData = database.first(
                        "select 1 from evaluation where submission_id = ? and board = ? and dataset_sha256 = ?",
                        row -> true,
                        submission,
                        board.id(),
                        datasetSha256)
                .isPresent();
        Optional<ForecastTable> earlier = sameData ? forecasts(submission, board) : Optional.empty();
        return earlier.filter(before -> before.days().equals(table.days())
                        && before.symbols().equals(table.symbols())
                        && before.horizons().equals(table.horizons()))
                .map(before -> Arrays.equals(before.forecasts(), table.forecasts()))
                .orElse(null);
    }

    private void insertForecasts(UUID submission, Board board, ForecastTable table) {
        database.update(
                """
                insert into forecast_table (submission_id, board, days, symbols, horizons, forecasts)
                values (?, ?, ?, ?, ?, ?)""",
                submission,
                board.id(),
                table.days().stream().map(Date::valueOf).toArray(Date[]::new),
                table.symbols().toArray(String[]::new),
                table.horizons().toArray(Integer[]::new),
                table.forecasts());
    }

    /** Puts scores derived anew in place of the stored ones. Runs on the caller's transaction. */
    void replaceScores(UUID submission, Board board, Map<Integer, Scores> scores, String scoring) {
        database.update("delete from score where submission_id = ? and board = ?", submission, board.id());
        insertScores(submission, board, scores);
        database.update(
                "update evaluation set scoring = ? where submission_id = ? and board = ?",
                scoring,
                submission,
                board.id());
    }

    private void insertScores(UUID submission, Board board, Map<Integer, Scores> byHorizon) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        byHorizon.forEach((horizon, scores) -> {
            rows.add(row(
                    submission,
                    board,
                    horizon,
                    ALL_SYMBOLS,
                    "all",
                    scores.days(),
                    scores.skippedTargets(),
                    scores.overall()));
            for (Map.Entry<Regime, RegimeScores> regime : scores.regimes().entrySet()) {
                rows.add(row(
                        submission,
                        board,
                        horizon,
                        ALL_SYMBOLS,
                        regime.getKey().id(),
                        regime.getValue().days(),
                        0,
                        regime.getValue().losses()));
            }
            scores.perSymbol()
                    .forEach((symbol, losses) ->
                            rows.add(row(submission, board, horizon, symbol, "all", scores.days(), 0, losses)));
        });
        database.batch("""
                insert into score (submission_id, board, horizon, symbol, regime, days, skipped_targets, qlike, mse,
                       log_mse, directional_accuracy)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static @Nullable Object[] row(
            UUID submission,
            Board board,
            int horizon,
            String symbol,
            String regime,
            int days,
            int skipped,
            LossSummary losses) {
        return new @Nullable Object[] {
            submission,
            board.id(),
            horizon,
            symbol,
            regime,
            days,
            skipped,
            finite(losses.qlike()),
            finite(losses.mse()),
            finite(losses.logMse()),
            finite(losses.directionalAccuracy())
        };
    }

    /** Missing is null: a NaN in the database would sort above every number. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The latest scored submission of a reference solution. */
    Optional<UUID> latestReference(UUID assignment, String reference) {
        return database.first("""
                select id from submission where assignment_id = ? and reference = ? and (status = 'scored' or again)
                 order by submitted_at desc limit 1""", row -> row.getObject(1, UUID.class), assignment, reference);
    }

    /** For a worker. */
    Optional<ForecastTable> forecasts(UUID submission, Board board) {
        return database.first(
                "select days, symbols, horizons, forecasts from forecast_table where submission_id = ? and board = ?",
                ResultStore::table,
                submission,
                board.id());
    }

    /** Those on public days, for pages, which have no others. */
    Optional<ForecastTable> publicForecasts(UUID submission) {
        return database.first(
                "select days, symbols, horizons, forecasts from public_forecast where submission_id = ?",
                ResultStore::table,
                submission);
    }

    private static ForecastTable table(ResultSet row) throws SQLException {
        List<LocalDate> days = Arrays.stream((Date[]) row.getArray(1).getArray())
                .map(Date::toLocalDate)
                .toList();
        List<String> symbols = List.of((String[]) row.getArray(2).getArray());
        List<Integer> horizons = List.of((Integer[]) row.getArray(3).getArray());
        double[] forecasts = Arrays.stream((Double[]) row.getArray(4).getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ForecastTable(days, symbols, horizons, forecasts);
    }
}
