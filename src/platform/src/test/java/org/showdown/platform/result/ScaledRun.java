package org.showdown.platform.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evaluation.PublicForecasts;
import org.showdown.platform.evaluation.StoredRun;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.loss.LossSummary;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.loss.Scores;
import org.showdown.volatility.walkforward.ForecastTable;

/** Writes submissions as a worker leaves them behind: forecasts are those of a reference solution, changed in a known way. */
@ApplicationScoped
public class ScaledRun {

    /** QLIKE on the hidden board of every one of them: a number that stands nowhere else. */
    public static final double HIDDEN_QLIKE = 7.6543;

    private final Database database;
    private final PublicForecasts forecasts;

    ScaledRun(Database database, PublicForecasts forecasts) {
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
        UUID id = StoredRun.insert(database, assignment.id(), account, entry, SubmissionStatus.SCORED, Instant.now());
        for (Board board : Board.values()) {
            StoredRun.evaluated(database, id, board, Instant.now());
        }
        StoredRun.forecasts(database, id, Board.PUBLIC, table);
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
