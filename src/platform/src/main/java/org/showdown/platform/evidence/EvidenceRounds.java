package org.showdown.platform.evidence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.showdown.platform.submission.Database;

/**
 * The rounds in which evidence is renewed. One of an assignment waits at most, so that several workers that hear of the same scores ask for one
 * together; what is heard while it runs makes another.
 */
@ApplicationScoped
class EvidenceRounds {
    static final String TASK = "evidence";
    static final String TABLE = "evidence_tasks";

    /** So many times as long as a round took, the next one waits after it. */
    private static final int PAUSE = 10;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Database database;
    private final SchedulerClient client;

    EvidenceRounds(Database database, DataSource source) {
        this.database = database;
        OneTimeTask<Void> task = Tasks.oneTime(TASK).execute((instance, context) -> {
            throw new IllegalStateException("This client only enqueues");
        });
        this.client = SchedulerClient.Builder.create(source, task)
                .tableName(TABLE)
                .enablePriority()
                .build();
    }

    void ask(UUID assignment) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = UUID.randomUUID();
            int stored = database.update("""
                    insert into evidence_round (id, assignment_id, asked_at) values (?, ?, ?)
                    on conflict do nothing""", id, assignment, database.now());
            if (stored == 1) {
                client.scheduleIfNotExists(
                        new TaskInstance.Builder<Void>(TASK, id.toString()).build(), due(assignment));
            }
        });
    }

    /** At once, or so long after the last round that rounds take a small part of the time: in a storm the machine is there for evaluations. */
    private Instant due(UUID assignment) {
        Instant now = database.now();
        return database.first(
                        """
                        select started_at, finished_at from evidence_round
                         where assignment_id = ? and finished_at is not null order by finished_at desc limit 1""",
                        row -> {
                            Instant finished = Objects.requireNonNull(Database.instant(row, "finished_at"));
                            Instant started = Objects.requireNonNull(Database.instant(row, "started_at"));
                            return finished.plus(pauseAfter(Duration.between(started, finished)));
                        },
                        assignment)
                .filter(now::isBefore)
                .orElse(now);
    }

    /** How long a round waits after one that took so long. */
    static Duration pauseAfter(Duration round) {
        Duration pause = round.multipliedBy(PAUSE);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Whether a round waits or runs, or the settings or a score are later than the last that is done, of which a worker will hear. */
    boolean awaited(UUID assignment) {
        return database.first("""
                        with last as (
                            select coalesce(max(started_at), '-infinity') as began from evidence_round
                             where assignment_id = ? and finished_at is not null)
                        select 1 from evidence_round, last
                         where assignment_id = ? and finished_at is null and coalesce(started_at, 'infinity') > began
                        union all
                        select 1 from assignment, last where id = ? and updated_at > began
                        union all
                        select 1 from evaluation e join submission s on s.id = e.submission_id, last
                         where s.assignment_id = ? and e.finished_at > began
                        limit 1""", row -> true, assignment, assignment, assignment, assignment)
                .isPresent();
    }

    /** Empty for a round that is done. */
    Optional<UUID> assignment(UUID id) {
        return database.first(
                "select assignment_id from evidence_round where id = ? and finished_at is null",
                row -> row.getObject(1, UUID.class),
                id);
    }

    /** From here on a change asks for another round. */
    void begin(UUID id) {
        database.update("update evidence_round set started_at = ? where id = ?", database.now(), id);
    }

    void finish(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update("""
                    delete from evidence_round earlier using evidence_round done
                     where done.id = ? and earlier.assignment_id = done.assignment_id and earlier.finished_at is not null""", id);
            database.update("update evidence_round set finished_at = ? where id = ?", database.now(), id);
        });
    }
}
