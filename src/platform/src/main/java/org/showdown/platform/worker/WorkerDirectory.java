package org.showdown.platform.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/** The table of workers: each writes its own line, everybody reads. */
@ApplicationScoped
public class WorkerDirectory {

    private static final String SELECT = """
            select *, extract(epoch from clock_timestamp() - heartbeat_at) as silence, heartbeat_at > clock_timestamp() - make_interval(secs => ?) as alive from worker
            """;

    private final Database database;
    private final double patienceSeconds;

    WorkerDirectory(Database database, WorkerSettings settings) {
        this.database = database;
        this.patienceSeconds =
                settings.heartbeat().multipliedBy(JobQueues.MISSED_HEARTBEATS).toMillis() / 1000.0;
    }

    /** Those that were heard of in the last hour, living ones first. */
    public List<WorkerEntry> recent() {
        return database.list(
                SELECT + " where heartbeat_at > clock_timestamp() - interval '1 hour'"
                        + " order by stopped_at is not null, alive desc, started_at",
                WorkerDirectory::read,
                patienceSeconds);
    }

    /** Jobs of a kind that can be done at the same time now, by all living workers together. */
    public int slots(JobNeed need) {
        return database.first("""
                        select coalesce(sum(slots), 0) from worker
                         where ready and not draining and stopped_at is null and ? = any(takes)
                           and heartbeat_at > clock_timestamp() - make_interval(secs => ?)""", row -> row.getInt(1), need.id(), patienceSeconds)
                .orElse(0);
    }

    /** Whether a worker with a graphics card lives. */
    public boolean hasGpu() {
        return recent().stream()
                .anyMatch(worker -> worker.alive() && worker.takes().contains("gpu"));
    }

    /** Asks a worker to finish what it has and take nothing more, or to go on; false when there is no such worker. */
    public boolean drain(String name, boolean draining) {
        return database.update("update worker set draining = ? where name = ?", draining, name) == 1;
    }

    /**
     * A sign of life. Names and limits are those of the first one.
     *
     * @return whether the worker is to drain
     */
    boolean beat(String name, Pulse pulse) {
        return database.first(
                        """
                        insert into worker (name, host, device, takes, slots, ready, reasons, load, jobs, probed_at, started_at, heartbeat_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), clock_timestamp())
                        on conflict (name) do update set ready = excluded.ready, reasons = excluded.reasons, load = excluded.load,
                               jobs = excluded.jobs, probed_at = excluded.probed_at, heartbeat_at = excluded.heartbeat_at
                        returning draining""",
                        row -> row.getBoolean(1),
                        name,
                        pulse.host(),
                        pulse.device(),
                        pulse.takes().toArray(String[]::new),
                        pulse.slots(),
                        pulse.reasons().isEmpty(),
                        pulse.reasons().toArray(String[]::new),
                        pulse.load(),
                        pulse.jobs().toArray(String[]::new),
                        pulse.probedAt())
                .orElse(false);
    }

    /** What a heartbeat tells; the parts as in {@link WorkerEntry}. */
    record Pulse(
            String host,
            String device,
            List<String> takes,
            int slots,
            List<String> reasons,
            @Nullable Double load,
            List<String> jobs,
            @Nullable Instant probedAt) {}

    void goodbye(String name) {
        database.update(
                "update worker set stopped_at = clock_timestamp(), ready = false, jobs = '{}' where name = ?", name);
    }

    /** Forgets those that nobody has heard of for a day. */
    void forgetOld() {
        database.update("delete from worker where heartbeat_at < clock_timestamp() - interval '1 day'");
    }

    private static WorkerEntry read(ResultSet row) throws SQLException {
        double load = row.getDouble("load");
        Double known = row.wasNull() ? null : load;
        return new WorkerEntry(
                row.getString("name"),
                row.getString("host"),
                row.getString("device"),
                texts(row, "takes"),
                row.getInt("slots"),
                row.getBoolean("ready"),
                texts(row, "reasons"),
                row.getBoolean("draining"),
                known,
                texts(row, "jobs").stream().map(WorkerEntry.Job::of).toList(),
                Database.instant(row, "probed_at"),
                Objects.requireNonNull(Database.instant(row, "started_at")),
                Duration.ofMillis(Math.round(row.getDouble("silence") * 1_000)),
                row.getBoolean("alive"),
                Database.instant(row, "stopped_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }
}
