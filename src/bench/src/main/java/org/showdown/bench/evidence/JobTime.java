package org.showdown.bench.evidence;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.showdown.bench.Bench;
import org.showdown.bench.RunningPlatform;
import org.showdown.bench.Students;

/**
 * The time of the job: a platform of its own with the course's homework, students whose stored forecasts are those of the HAR reference times
 * noise of their own, and the round that follows.
 */
final class JobTime {
    private static final int PORT = 18_091;
    private static final long SEED = 3;
    private static final Duration REFERENCE = Duration.ofMinutes(10);
    private static final Duration ROUND = Duration.ofMinutes(30);
    private static final String HAR = "(select id from submission where reference = 'har' and status = 'scored')";

    private JobTime() {}

    static void measure(List<Integer> rows) throws IOException, InterruptedException, SQLException {
        try (RunningPlatform platform =
                        RunningPlatform.start(Bench.root(), PORT, Map.of("SHOWDOWN_EVIDENCE_QUIET", "1s"));
                Connection database = platform.database()) {
            platform.awaitQuery(
                    database,
                    REFERENCE,
                    "select count(*) > 0 and bool_and(status in ('scored', 'failed')) from submission");
            platform.awaitQuery(database, ROUND, idle(0));
            int there = 0;
            for (int count : rows) {
                List<UUID> students = Students.enrol(database, "student", count, there);
                there += count;
                submit(database, students);
                round(platform, database, there);
            }
        }
    }

    private static void round(RunningPlatform platform, Connection database, int students)
            throws IOException, InterruptedException, SQLException {
        try (Statement statement = database.createStatement()) {
            Duration before = platform.processorTime();
            // The homework tells of a change, as it does when an instructor has saved it.
            statement.execute("update assignment set updated_at = updated_at");
            platform.awaitQuery(database, ROUND, idle(students));
            Duration processor = platform.processorTime().minus(before);
            try (ResultSet size = statement.executeQuery("""
                    select (select max(cardinality(submissions)) from evidence_view),
                           (select count(*) from evidence_view),
                           (select sum(pg_column_size(v.*)) / 1e6 from evidence_view v),
                           (select extract(epoch from finished_at - started_at) from evidence_round
                             where finished_at is not null order by finished_at desc limit 1)""")) {
                size.next();
                System.out.printf(
                        Locale.ROOT,
                        "%d students, %d rows, %d views on two boards: %.1f s (%.1f s of processor time), %.1f MB%n",
                        students,
                        size.getInt(1),
                        size.getInt(2),
                        size.getDouble(4),
                        processor.toMillis() / 1e3,
                        size.getDouble(3));
            }
        }
    }

    /** Both boards tell of that many students, and no round waits or runs. */
    private static String idle(int students) {
        return """
                select (select count(*) = 2 from evidence_board where cardinality(submissions) >= %d)
                   and not exists (select from evidence_round where finished_at is null)""".formatted(students);
    }

    private static void submit(Connection database, List<UUID> students) throws SQLException {
        Random random = new Random(SEED + students.size());
        database.setAutoCommit(false);
        for (String board : List.of("public", "hidden")) {
            Double[] har = har(database, board);
            try (PreparedStatement submission = database.prepareStatement("""
                            insert into submission (id, assignment_id, account_id, entry, kind, file_name, size_bytes, sha256, attempt,
                                   status, verdict, submitted_at, finished_at)
                            select ?, assignment_id, ?, 'free', kind, file_name, size_bytes, ?, 1, status, verdict, now(), now()
                              from submission where id = %s on conflict do nothing""".formatted(HAR));
                    PreparedStatement evaluation = database.prepareStatement("""
                            insert into evaluation (submission_id, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms,
                                   finished_at)
                            select ?, board, verdict, dataset_sha256, scoring, start_ms, fit_ms, forecast_ms, now()
                              from evaluation where board = ? and submission_id = %s""".formatted(HAR));
                    PreparedStatement score = database.prepareStatement("""
                            insert into score (submission_id, board, horizon, symbol, regime, days, qlike)
                            select ?, board, horizon, symbol, regime, days, qlike
                              from score where board = ? and symbol = '' and submission_id = %s""".formatted(HAR));
                    PreparedStatement forecasts = database.prepareStatement("""
                            insert into forecast_table select ?, board, days, symbols, horizons, ?
                              from forecast_table where board = ? and submission_id = %s""".formatted(HAR))) {
                for (UUID student : students) {
                    UUID id = new UUID(student.getMostSignificantBits(), 0);
                    set(submission, id, student, id.toString());
                    set(evaluation, id, board);
                    set(score, id, board);
                    Array noisy = database.createArrayOf("float8", noisy(har, student, random));
                    set(forecasts, id, noisy, board);
                }
            }
        }
        database.commit();
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }

    private static Double[] har(Connection database, String board) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select forecasts from forecast_table where board = '" + board
                        + "' and submission_id = " + HAR)) {
            row.next();
            return (Double[]) row.getArray(1).getArray();
        }
    }

    /** The same bias and noise on both boards: a student's own. */
    private static Double[] noisy(Double[] har, UUID student, Random random) {
        Random own = new Random(student.getMostSignificantBits());
        double bias = 0.05 * own.nextGaussian();
        double noise = 0.02 + 0.2 * own.nextDouble();
        Double[] noisy = new Double[har.length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = har[i] * Math.exp(bias + noise * random.nextGaussian());
        }
        return noisy;
    }
}
