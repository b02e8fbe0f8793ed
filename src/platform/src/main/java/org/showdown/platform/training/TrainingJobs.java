package org.showdown.platform.training;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/** The queue of trainings, seen from those who put work into it. */
@ApplicationScoped
class TrainingJobs {
    static final String TASK = "training";
    /** Not the submissions' table: a scheduler would also look at tasks there that it does not know. */
    static final String TABLE = "training_tasks";

    private final SchedulerClient client;
    private final Clock clock;

    TrainingJobs(DataSource source, Clock clock) {
        this.clock = clock;
        OneTimeTask<Void> task = Tasks.oneTime(TASK).execute((instance, context) -> {
            throw new IllegalStateException("This client only enqueues");
        });
        this.client = SchedulerClient.Builder.create(source, task)
                .tableName(TABLE)
                .enablePriority()
                .build();
    }

    /** On the caller's transaction: the job is in the queue if and only if it is stored. */
    void enqueue(UUID job) {
        client.scheduleIfNotExists(new TaskInstance.Builder<Void>(TASK, job.toString()).build(), clock.instant());
    }
}
