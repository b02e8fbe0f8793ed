package org.showdown.platform.training;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;

/** Takes jobs from the queue of trainings, one at a time, beside the worker that evaluates submissions. Needs no sandbox. */
@ApplicationScoped
class TrainingWorker {
    private static final int AFTER_FIRST_START = FirstStart.HOUSE_SUBMISSIONS + 100;
    private static final int MISSED_HEARTBEATS = 4;
    /** An interrupted run ends its program first, which takes up to two seconds. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(4);

    private final DataSource source;
    private final TrainingRun run;
    private final TrainingFeed feed;
    private final TrainingSettings settings;
    private final ShowdownSettings process;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    TrainingWorker(
            DataSource source,
            TrainingRun run,
            TrainingFeed feed,
            TrainingSettings settings,
            ShowdownSettings process,
            Clock clock) {
        this.source = source;
        this.run = run;
        this.feed = feed;
        this.settings = settings;
        this.process = process;
        this.clock = clock;
    }

    void start(@Observes @Priority(AFTER_FIRST_START) StartupEvent event) {
        if (!process.role().evaluates() || !settings.enabled()) {
            return;
        }
        String name = "trainer-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        OneTimeTask<Void> task = Tasks.oneTime(TrainingJobs.TASK)
                .onDeadExecutionRevive()
                .onFailure(this::retryLater)
                .execute((instance, context) -> run.run(UUID.fromString(instance.getId()), name));
        Scheduler created = Scheduler.create(source, task)
                .tableName(TrainingJobs.TABLE)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(1) // a training takes every core that it gets
                .enablePriority()
                .pollUsingLockAndFetch(0, 1) // never holds a job that it has no free thread for
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_WAIT)
                .build();
        scheduler = created;
        created.start();
        feed.onChange(created::triggerCheckForDueExecutions);
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int earlier = failed.getExecution().consecutiveFailures;
        operations.reschedule(
                failed, clock.instant().plus(settings.retryPause().multipliedBy(1L << Math.min(earlier, 4))));
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
