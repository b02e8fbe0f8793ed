package org.showdown.platform.claims;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;

/**
 * The rounds in which the ledger is measured: asked for by whoever sees a change, done once by whichever worker is free. One waits at most, so that
 * several nodes that hear of the same change ask for one round together.
 */
@ApplicationScoped
class Rounds {
    static final String TASK = "claims";
    static final String TABLE = "claim_tasks";
    private static final int KEPT_DAYS = 30;

    private final Database database;
    private final SchedulerClient client;

    /** @param anew whether also what has not changed is measured */
    record Round(UUID id, boolean anew) {}

    /** The latest rounds, as the ledger's page tells them. */
    record State(boolean waiting, boolean running, @Nullable Instant finishedAt) {}

    Rounds(Database database, DataSource source) {
        this.database = database;
        OneTimeTask<Void> task = Tasks.oneTime(TASK).execute((instance, context) -> {
            throw new IllegalStateException("This client only enqueues");
        });
        this.client = SchedulerClient.Builder.create(source, task)
                .tableName(TABLE)
                .enablePriority()
                .build();
    }

    /** By the platform itself: what has changed is measured after a while, in which more may change. */
    void ask(String reason, Duration delay) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = UUID.randomUUID();
            int stored = database.update("""
                    insert into claim_round (id, reason, anew, requested_at) values (?, ?, false, ?)
                    on conflict do nothing""", id, reason, database.now());
            if (stored == 1) {
                enqueue(id, delay);
            }
        });
    }

    /** By an instructor: everything is measured anew. A round that waits already becomes one that does so. */
    void askAnew(UUID account) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = UUID.randomUUID();
            UUID waiting = database.first("""
                            insert into claim_round (id, reason, anew, requested_by, requested_at) values (?, 'an instructor', true, ?, ?)
                            on conflict ((true)) where started_at is null
                            do update set anew = true, requested_by = excluded.requested_by
                            returning id""", row -> row.getObject("id", UUID.class), id, account, database.now())
                    .orElseThrow();
            if (waiting.equals(id)) {
                enqueue(id, Duration.ZERO);
            }
        });
    }

    private void enqueue(UUID id, Duration delay) {
        client.scheduleIfNotExists(
                new TaskInstance.Builder<Void>(TASK, id.toString()).build(),
                database.now().plus(delay));
    }

    /** From here on a change asks for another round. Empty for one that is finished or gone. */
    Optional<Round> begin(UUID id) {
        database.update(
                "update claim_round set started_at = ? where id = ? and started_at is null", database.now(), id);
        return database.first(
                "select id, anew from claim_round where id = ? and finished_at is null", Rounds::round, id);
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(row.getObject("id", UUID.class), row.getBoolean("anew"));
    }

    void finish(UUID id, int measured) {
        database.update(
                "update claim_round set finished_at = ?, measured = ? where id = ?", database.now(), measured, id);
        database.update(
                "delete from claim_round where finished_at < ?", database.now().minus(Duration.ofDays(KEPT_DAYS)));
    }

    State state() {
        return database.first(
                        """
                        select coalesce(bool_or(started_at is null), false) as waiting,
                               coalesce(bool_or(started_at is not null and finished_at is null), false) as running,
                               max(finished_at) as finished_at
                          from claim_round""",
                        row -> new State(
                                row.getBoolean("waiting"),
                                row.getBoolean("running"),
                                Database.instant(row, "finished_at")))
                .orElseThrow();
    }
}
