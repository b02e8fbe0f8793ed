package org.showdown.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes a class of students who share one password, and gives each a session or a scored submission where asked. */
public final class Students {

    private Students() {}

    /** Creates students {@code bench-1 …}, each with the password of an existing account. */
    public static List<UUID> enrol(Connection database, String sameAs, int count) throws SQLException, IOException {
        return enrol(database, sameAs, count, 0);
    }

    /** The same where some are there already. */
    public static List<UUID> enrol(Connection database, String sameAs, int count, int there)
            throws SQLException, IOException {
        String hash;
        try (PreparedStatement statement =
                database.prepareStatement("select password_hash from account where username = ?")) {
            statement.setString(1, sameAs);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException("no account " + sameAs);
                }
                hash = rows.getString(1);
            }
        }
        List<UUID> students = new ArrayList<>();
        try (PreparedStatement insert = database.prepareStatement(
                "insert into account (id, username, display_name, pseudonym, password_hash, role, created_at)"
                        + " values (?, ?, ?, ?, ?, 'student', now())")) {
            for (int i = there + 1; i <= there + count; i++) {
                UUID id = UUID.randomUUID();
                students.add(id);
                insert.setObject(1, id);
                insert.setString(2, "bench-" + i);
                insert.setString(3, "Bench Student " + i);
                insert.setString(4, "Quiet Kurtosis " + i);
                insert.setString(5, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return students;
    }

    /** Opens a session past the sign-in page, whose limits are made for people; returns the token for the cookie. */
    public static String session(Connection database, UUID account) throws SQLException {
        String token = UUID.randomUUID().toString();
        try (PreparedStatement insert = database.prepareStatement("""
                insert into web_session (token_sha256, account_id, expires_at)
                values (encode(sha256(?::bytea), 'hex'), ?, now() + interval '1 day')""")) {
            insert.setString(1, token);
            insert.setObject(2, account);
            insert.executeUpdate();
        }
        return token;
    }

    /** Of scores that are to be derived from the forecasts: those of no settings at all. */
    static final String TO_BE_SCORED = "";

    /**
     * Copies the submission of a reference solution to every student, its forecasts a little changed for each. The platform derives their scores
     * when it hears of them, until none is {@link #TO_BE_SCORED}.
     */
    static void copySubmission(Connection database, List<UUID> students, String reference) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (int i = 0; i < students.size(); i++) {
                UUID id = UUID.randomUUID();
                double factor = 0.9 + 0.5 * i / students.size();
                statement.addBatch("""
                        insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes,
                            sha256, attempt, status, verdict, submitted_at, finished_at)
                        select '%s', assignment_id, '%s', 'free', kind, file_name, size_bytes, sha256, 1, status,
                            verdict, submitted_at + interval '%d seconds', finished_at
                        from submission where reference = '%s' and status = 'scored' order by submitted_at limit 1
                        """.formatted(id, students.get(i), i, reference));
                String source = "(select id from submission where reference = '" + reference
                        + "' and status = 'scored' order by submitted_at limit 1)";
                statement.addBatch("""
                        insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring,
                            start_ms, fit_ms, forecast_ms, finished_at)
                        select '%s', board, verdict, dataset_sha256, '%s', start_ms, fit_ms, forecast_ms,
                            finished_at from evaluation where submission_id = %s
                        """.formatted(id, TO_BE_SCORED, source));
                // Each wrong by a factor of its own and by chance every day, as different models are: copies without
                // chance are all told apart.
                statement.addBatch("""
                        insert into forecast_table (submission_id, board, days, symbols, horizons, forecasts)
                        select '%s', board, days, symbols, horizons,
                            array(select forecast * %s * exp(0.4 * (random() - 0.5)) from unnest(forecasts) with ordinality as f (forecast, place) order by place)
                        from forecast_table where submission_id = %s
                        """.formatted(id, Math.sqrt(factor), source));
                statement.addBatch("""
                        insert into score (submission_id, board, horizon, symbol, regime, days, qlike, mse, log_mse,
                            directional_accuracy)
                        select '%s', board, horizon, symbol, regime, days, qlike, mse, log_mse,
                            directional_accuracy from score where submission_id = %s
                        """.formatted(id, source));
            }
            statement.executeBatch();
            statement.execute("analyze");
            // The platform keeps scores and drawn boards until it hears of a change: tell it.
            statement.execute("update assignment set updated_at = updated_at");
        }
    }
}
