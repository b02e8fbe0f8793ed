package org.showdown.platform.evaluation;

import java.sql.Date;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.walkforward.ForecastTable;

/** A submission and what its runs left behind, written as rows: for tests of what is made of them. */
public final class StoredRun {

    private static final String MARK = "stored-run";

    private StoredRun() {}

    /** Removes what every such run left behind. */
    public static void removeAll(Database database) {
        database.update("delete from evaluation where dataset_sha256 = ?", MARK);
    }

    /** A submission of an account, in whichever state. */
    public static UUID insert(
            Database database,
            UUID assignment,
            UUID account,
            String entry,
            SubmissionStatus status,
            Instant submittedAt) {
        UUID id = UUID.randomUUID();
        @Nullable
        String verdict = switch (status) {
            case SCORED -> "accepted";
            case FAILED -> "crashed";
            case PARKED -> "infrastructure-failure";
            default -> null;
        };
        database.update(
                """
                insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt, status,
                       verdict, counts, lease, submitted_at)
                values (?, ?, ?, ?, 'jar', 'model.jar', 1, repeat('a', 64),
                       (select coalesce(max(attempt), 0) + 1 from submission where account_id = ?), ?, ?, ?, ?, ?)""",
                id,
                assignment,
                account,
                entry,
                account,
                status.id(),
                verdict,
                status != SubmissionStatus.PARKED && status != SubmissionStatus.CANCELLED,
                status.running() ? UUID.randomUUID() : null,
                submittedAt);
        return id;
    }

    /** An accepted run on a board, without a score. */
    public static void evaluated(Database database, UUID submission, Board board, Instant finishedAt) {
        database.update("delete from evaluation where submission_id = ? and board = ?", submission, board.id());
        database.update("""
                insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                values (?, ?, 'accepted', ?, '', 1, 1, 1, ?)""", submission, board.id(), MARK, finishedAt);
    }

    /** An accepted run on a board with its QLIKE at horizon 1; null for a missing one. */
    public static void scored(Database database, UUID submission, Board board, @Nullable Double qlike) {
        evaluated(database, submission, board, Instant.parse("2026-11-03T12:00:00Z"));
        for (String regime : new String[] {"all", "calm", "crisis"}) {
            database.update(
                    "insert into score values (?, ?, 1, '', ?, 10, 0, ?, 16, 0.05, 0.6)",
                    submission,
                    board.id(),
                    regime,
                    qlike);
        }
    }

    public static void forecasts(Database database, UUID submission, Board board, ForecastTable table) {
        database.update(
                "insert into forecast_table (submission_id, board, days, symbols, horizons, forecasts) values (?, ?, ?, ?, ?, ?)",
                submission,
                board.id(),
                table.days().stream().map(Date::valueOf).toArray(Date[]::new),
                table.symbols().toArray(String[]::new),
                table.horizons().toArray(Integer[]::new),
                table.forecasts());
    }
}
