package org.showdown.platform.evidence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    private final Database database;
    private final SchedulerClient client;
    private final Clock clock;

    EvidenceRounds(Database database, DataSource source, Clock clock) {
        this.database = database;
        this.clock = clock;
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
                    on conflict do nothing""", id, assignment, clock.instant());
            if (stored == 1) {
                client.scheduleIfNotExists(
                        new TaskInstance.Builder<Void>(TASK, id.toString()).build(), clock.instant());
            }
        });
    }

    /** Empty for a round that is done. */
    Optional<UUID> assignment(UUID id) {
        return database.first(
                "select assignment_id from evidence_round where id = ?", row -> row.getObject(1, UUID.class), id);
    }

    /** From here on a change asks for another round. */
    void begin(UUID id) {
        database.update("update evidence_round set started_at = ? where id = ?", clock.instant(), id);
    }

    void finish(UUID id) {
        database.update("delete from evidence_round where id = ?", id);
    }
}
