package org.showdown.platform.worker;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Sets the scheduler up in the way that all queues share: one job per free thread, dead workers' jobs revived, failures tried again later. */
@ApplicationScoped
class JobQueues {

    /** A worker that has been silent for so many heartbeats is dead to the others. */
    static final int MISSED_HEARTBEATS = 4;
    /** The pause after a failure is doubled so often at most. */
    private static final int MAX_DOUBLINGS = 4;

    /**
     * Locks with one statement and picks with the next. In the library's single statement the limited query stands within the update's
     * condition, where PostgreSQL may run it again for each row of a join: then far more are picked than asked for, and what is picked
     * cannot be overtaken.
     */
    private static final JdbcCustomization LOCK_THEN_PICK = new PostgreSqlJdbcCustomization(true, false);

    private final DataSource source;
    private final DatabaseClock clock;
    private final WorkerSettings settings;

    JobQueues(DataSource source, DatabaseClock clock, WorkerSettings settings) {
        this.source = source;
        this.clock = clock;
        this.settings = settings;
    }

    JobRunner runner(JobQueue queue, String worker) {
        List<OneTimeTask<Void>> tasks = queue.tasks().stream()
                .map(name -> Tasks.oneTime(name)
                        .onDeadExecutionRevive()
                        .onFailure(this::retryLater)
                        .execute((instance, context) -> queue.work().run(UUID.fromString(instance.getId()), worker)))
                .toList();
        Scheduler scheduler = Scheduler.create(source, List.copyOf(tasks))
                .tableName(queue.table())
                .clock(clock)
                .schedulerName(new SchedulerName.Fixed(worker))
                .threads(queue.threads())
                .enablePriority()
                .jdbcCustomization(LOCK_THEN_PICK)
                .pollUsingLockAndFetch(0, 1) // never holds a job that it has no free thread for
                .pollingInterval(queue.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.stopWait())
                .build();
        return new JobRunner(scheduler, queue.fitness());
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int earlier = failed.getExecution().consecutiveFailures;
        operations.reschedule(
                failed, clock.now().plus(settings.retryPause().multipliedBy(1L << Math.min(earlier, MAX_DOUBLINGS))));
    }
}
