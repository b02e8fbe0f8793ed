package org.showdown.bench.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the database says about submissions. */
final class Ledger {

    /** All that a result consists of but times and ids; PostgreSQL writes a double so that it reads back to the last bit. */
    private static final String FINGERPRINTS = """
            select s.id, s.sha256, md5(concat_ws('|', s.status, s.verdict, s.message,
                (select string_agg(concat_ws(';', e.board, e.verdict, e.message, e.output, e.dataset_sha256, e.scoring), '|' order by e.board)
                   from evaluation e where e.submission_id = s.id),
                (select string_agg(concat_ws(';', f.board, f.days, f.symbols, f.horizons, f.forecasts), '|' order by f.board)
                   from forecast_table f where f.submission_id = s.id),
                (select string_agg(concat_ws(';', c.board, c.horizon, c.symbol, c.regime, c.days, c.skipped_targets,
                        c.qlike, c.mse, c.log_mse, c.directional_accuracy), '|' order by c.board, c.horizon, c.symbol, c.regime)
                   from score c where c.submission_id = s.id))) as result
              from submission s where s.account_id is not null and s.status in ('scored', 'failed')""";

    /** Moves that are not in the table of legal ones, or do not begin where the one before has ended. */
    private static final String BROKEN_HISTORIES = """
            with move as (
                select submission_id, from_status, to_status,
                       lag(to_status) over w as before, lead(to_status) over w as after
                  from submission_transition window w as (partition by submission_id order by id))
            select concat(m.submission_id, ': ', coalesce(m.before, 'nothing'), ', then from ', coalesce(m.from_status, 'nothing'),
                          ' to ', m.to_status, ', now ', s.status)
              from move m join submission s on s.id = m.submission_id
             where m.from_status is distinct from m.before
                or (m.before is null and m.to_status <> 'queued')
                or (m.before is not null and not exists (
                       select 1 from submission_move l where l.from_status = m.from_status and l.to_status = m.to_status))
                or (m.after is null and m.to_status <> s.status)
            union all
            select concat(id, ': no history') from submission s
             where not exists (select 1 from submission_transition t where t.submission_id = s.id)
            union all
            select concat(submission_id, ': ended ', count(*), ' times') from submission_transition
             where to_status in ('scored', 'failed') group by submission_id having count(*) > 1""";

    private final Connection connection;

    Ledger(Connection connection) {
        this.connection = connection;
    }

    /** A settled submission's result, as a digest. */
    record Result(String sha256, String digest) {}

    /** The results of all that students have handed in and that has one. */
    Map<UUID, Result> results() throws SQLException {
        Map<UUID, Result> results = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FINGERPRINTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                results.put(rows.getObject(1, UUID.class), new Result(rows.getString(2), rows.getString(3)));
            }
        }
        return results;
    }

    /** The result's digest by the file's, where each file was evaluated once. */
    Map<String, String> digestsByFile() throws SQLException {
        Map<String, String> digests = new HashMap<>();
        results().values().forEach(result -> digests.put(result.sha256(), result.digest()));
        return digests;
    }

    /** Histories that cannot be, one sentence each. */
    List<String> brokenHistories() throws SQLException {
        return texts(BROKEN_HISTORIES);
    }

    /** All that students have handed in. */
    List<UUID> submissions() throws SQLException {
        return texts("select id::text from submission where account_id is not null").stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Failed by us. */
    List<String> parked() throws SQLException {
        return texts("select id::text from submission where status = 'parked'");
    }

    /** Whether nothing waits, nothing runs, and no job is left. */
    boolean idle() throws SQLException {
        return texts("""
                select id::text from submission where status in ('queued', 'public-run', 'hidden-run')
                union all
                select task_instance from scheduled_tasks""").isEmpty();
    }

    /** What is not settled, for a message. */
    List<String> unsettled() throws SQLException {
        return texts("""
                select concat_ws(' ', s.id, s.status, 'runs', s.runs, s.worker, 'job', t.picked, t.picked_by, t.execution_time)
                  from submission s full join scheduled_tasks t on t.task_instance = s.id::text
                 where t.task_instance is not null or s.status in ('queued', 'public-run', 'hidden-run')""");
    }

    /** How often a worker began with each submission since it was enqueued first. */
    List<Integer> runs() throws SQLException {
        return texts("""
                select count(*)::text from submission_transition t join submission s on s.id = t.submission_id
                 where s.account_id is not null and t.to_status = 'public-run' group by s.id""").stream().map(Integer::valueOf).toList();
    }

    /** Milliseconds from the last sign of life of a worker that fell silent to the moment in which another began with its job. */
    List<Double> takeovers() throws SQLException {
        return texts("""
                select (extract(epoch from t.at - w.heartbeat_at) * 1000)::text
                  from (select *, lag(worker) over (partition by submission_id order by id) as silent
                          from submission_transition) t
                  join worker w on w.name = t.silent
                 where t.from_status in ('public-run', 'hidden-run') and t.to_status = 'public-run' and t.silent <> t.worker
                   and w.heartbeat_at < t.at""").stream().map(Double::valueOf).toList();
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
