package org.showdown.platform.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/** Scored submissions written as rows, for tests that need their numbers known beforehand. */
public final class StoredScores {
    private static final String MARK = "stored-scores";

    private StoredScores() {}

    /** A submission of an account, or of the house where a reference is named, with its QLIKE on all, calm and crisis days. */
    public static UUID insert(
            Database database,
            UUID assignment,
            @Nullable UUID account,
            @Nullable String reference,
            String entry,
            double all,
            double calm,
            double crisis) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into submission (id, assignment_id, account_id, reference, entry, kind, file_name, size_bytes, sha256, attempt, status,
                       verdict, submitted_at)
                values (?, ?, ?, ?, ?, 'jar', 'model.jar', 1, ?,
                       (select coalesce(max(attempt), 0) + 1 from submission where account_id is not distinct from ?), 'scored', 'accepted', now())""", id, assignment, account, reference, entry, sha256(id), account);
        database.update("""
                insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, finished_at)
                values (?, 'public', 'accepted', ?, '', 1, 1, 1, now())""", id, MARK);
        atHorizon(database, id, 1, all, calm, crisis);
        return id;
    }

    /** As {@link #insert}, with calm days that are easier and those of crises that are harder. */
    public static UUID insert(
            Database database,
            UUID assignment,
            @Nullable UUID account,
            @Nullable String reference,
            String entry,
            double loss) {
        return insert(database, assignment, account, reference, entry, loss, loss * 0.8, loss * 1.4);
    }

    /** The QLIKE of a submission so many days ahead, on all, calm and crisis days. */
    public static void atHorizon(
            Database database, UUID submission, int horizon, double all, double calm, double crisis) {
        score(database, submission, horizon, "", "all", all);
        score(database, submission, horizon, "", "calm", calm);
        score(database, submission, horizon, "", "crisis", crisis);
    }

    /** The QLIKE of a submission on one symbol. */
    public static void ofSymbol(Database database, UUID submission, String symbol, double qlike) {
        score(database, submission, 1, symbol, "all", qlike);
    }

    public static void removeAll(Database database) {
        database.update("delete from evaluation where dataset_sha256 = ?", MARK);
    }

    static String sha256(UUID submission) {
        return submission.toString().replace("-", "").repeat(2);
    }

    private static void score(
            Database database, UUID submission, int horizon, String symbol, String regime, double qlike) {
        database.update(
                "insert into score values (?, 'public', ?, ?, ?, 10, 0, ?, 16, 0.05, 0.6)",
                submission,
                horizon,
                symbol,
                regime,
                qlike);
    }
}
