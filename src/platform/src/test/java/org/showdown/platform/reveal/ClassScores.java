package org.showdown.platform.reveal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.Database;

/** Scored submissions written as rows, on both boards and with the moment of their receipt, for tests that need to know them beforehand. */
public final class ClassScores {
    private static final String MARK = "class-scores";

    private ClassScores() {}

    /** QLIKE on all, calm and crisis days. */
    public record Scores(double all, double calm, double crisis) {
        public static Scores of(double all) {
            return new Scores(all, all * 0.9, all * 1.2);
        }
    }

    /** A submission of an account, or of the house where a reference is named. */
    public static UUID insert(
            Database database,
            UUID assignment,
            @Nullable UUID account,
            @Nullable String reference,
            String entry,
            Instant submittedAt,
            Scores onPublic,
            Scores onHidden) {
        UUID id = UUID.randomUUID();
        database.update(
                """
                insert into submission (id, assignment_id, account_id, reference, entry, kind, file_name, size_bytes, sha256, attempt, status,
                       verdict, submitted_at)
                values (?, ?, ?, ?, ?, 'jar', 'model.jar', 1, ?,
                       (select coalesce(max(attempt), 0) + 1 from submission where account_id is not distinct from ?), 'scored', 'accepted', ?)""",
                id,
                assignment,
                account,
                reference,
                entry,
                id.toString().replace("-", "").repeat(2),
                account,
                submittedAt);
        evaluated(database, id, Board.PUBLIC, onPublic);
        evaluated(database, id, Board.HIDDEN, onHidden);
        return id;
    }

    public static void removeAll(Database database) {
        database.update(
                "delete from submission where id in (select submission_id from evaluation where dataset_sha256 = ?)",
                MARK);
    }

    private static void evaluated(Database database, UUID submission, Board board, Scores scores) {
        database.update("""
                insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                values (?, ?, 'accepted', ?, '', 1, 1, 1, now())""", submission, board.id(), MARK);
        atHorizon(database, submission, board, 1, scores);
    }

    /** The scores of a submission so many days ahead. */
    public static void atHorizon(Database database, UUID submission, Board board, int horizon, Scores scores) {
        score(database, submission, board, horizon, "", "all", scores.all());
        score(database, submission, board, horizon, "", "calm", scores.calm());
        score(database, submission, board, horizon, "", "crisis", scores.crisis());
    }

    /** The QLIKE of a submission on one symbol. */
    public static void ofSymbol(Database database, UUID submission, Board board, String symbol, double qlike) {
        score(database, submission, board, 1, symbol, "all", qlike);
    }

    private static void score(
            Database database, UUID submission, Board board, int horizon, String symbol, String regime, double qlike) {
        database.update(
                "insert into score values (?, ?, ?, ?, ?, 10, 0, ?, 16, 0.05, 0.6)",
                submission,
                board.id(),
                horizon,
                symbol,
                regime,
                qlike);
    }
}
