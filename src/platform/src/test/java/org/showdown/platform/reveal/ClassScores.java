package org.showdown.platform.reveal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        score(database, id, "public", onPublic);
        score(database, id, "hidden", onHidden);
        return id;
    }

    public static void removeAll(Database database) {
        database.update(
                "delete from submission where id in (select submission_id from evaluation where dataset_sha256 = ?)",
                MARK);
    }

    private static void score(Database database, UUID submission, String board, Scores scores) {
        database.update("""
                insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                values (?, ?, 'accepted', ?, '', 1, 1, 1, now())""", submission, board, MARK);
        score(database, submission, board, "all", scores.all());
        score(database, submission, board, "calm", scores.calm());
        score(database, submission, board, "crisis", scores.crisis());
    }

    private static void score(Database database, UUID submission, String board, String regime, double qlike) {
        database.update(
                "insert into score values (?, ?, 1, '', ?, 10, 0, ?, 16, 0.05, 0.6)", submission, board, regime, qlike);
    }
}
