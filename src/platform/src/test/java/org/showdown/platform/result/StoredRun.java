package org.showdown.platform.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.submission.Database;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.walkforward.ForecastTable;

/** Writes submissions as a worker leaves them behind: forecasts are those of a reference solution, changed in a known way. */
@ApplicationScoped
public class StoredRun {

    /** QLIKE on the hidden board of every one of them: a number that stands nowhere else. */
    public static final double HIDDEN_QLIKE = 7.6543;

    private final Database database;
    private final PublicForecasts forecasts;

    StoredRun(Database database, PublicForecasts forecasts) {
        this.database = database;
        this.forecasts = forecasts;
    }

    /** The latest scored submission of a reference solution. */
    public UUID reference(Assignment assignment, String name) {
        return database.first(
                        "select id from submission where assignment_id = ? and reference = ? and status = 'scored' order by submitted_at desc",
                        row -> row.getObject(1, UUID.class),
                        assignment.id(),
                        name)
                .orElseThrow();
    }

    /**
     * A scored submission of an account.
     *
     * @param factor of every forecast of the reference solution
     */
    public UUID scaled(Assignment assignment, UUID account, String reference, String entry, double factor) {
        ForecastTable original = forecasts.of(reference(assignment, reference)).orElseThrow();
        ForecastTable table = new ForecastTable(
                original.days(),
                original.symbols(),
                original.horizons(),
                Arrays.stream(original.forecasts()).map(f -> factor * f).toArray());
        UUID id = UUID.randomUUID();
        database.update("""
                insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status, verdict,
                       submitted_at)
                values (?, ?, ?, ?, 'jar', 'scaled.jar', 1, repeat('b', 64),
                       (select coalesce(max(attempt), 0) + 1 from submission where account_id = ?), 'scored', 'accepted', clock_timestamp())""", id, assignment.id(), account, entry, account);
        for (String board : new String[] {"public", "hidden"}) {
            database.update("""
                    insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                    values (?, ?, 'accepted', 'stored', '', 1, 1, 1, now())""", id, board);
        }
        database.update(
                "insert into forecast_table (submission_id, board, days, symbols, horizons, forecasts) values (?, 'public', ?, ?, ?, ?)",
                id,
                table.days().stream().map(Date::valueOf).toArray(Date[]::new),
                table.symbols().toArray(String[]::new),
                table.horizons().toArray(Integer[]::new),
                table.forecasts());
        score(id, assignment.settings(), table);
        return id;
    }

    private void score(UUID id, AssignmentSettings settings, ForecastTable table) {
        Scores scores = Scorer.score(
                table,
                forecasts.market(settings),
                settings.target(),
                settings.regimes(),
                settings.horizons().getFirst());
        row(id, "public", "", "all", scores.days(), scores.overall());
        scores.regimes().forEach((regime, of) -> row(id, "public", "", regime.id(), of.days(), of.losses()));
        scores.perSymbol().forEach((symbol, losses) -> row(id, "public", symbol, "all", scores.days(), losses));
        row(id, "hidden", "", "all", 10, new LossSummary(HIDDEN_QLIKE, 1, 1, 0.5));
    }

    private void row(UUID id, String board, String symbol, String regime, int days, LossSummary losses) {
        database.update(
                "insert into score values (?, ?, 1, ?, ?, ?, 0, ?, ?, ?, ?)",
                id,
                board,
                symbol,
                regime,
                days,
                finite(losses.qlike()),
                finite(losses.mse()),
                finite(losses.logMse()),
                finite(losses.directionalAccuracy()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
