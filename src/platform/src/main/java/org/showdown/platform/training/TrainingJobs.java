package org.showdown.platform.training;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.showdown.platform.submission.Database;

/** The queue of trainings, seen from those who put work into it. */
@ApplicationScoped
class TrainingJobs {
    static final String TASK = "training";
    /** Only for a worker with a graphics card. */
    static final String GPU_TASK = "training-gpu";
    /** Not the submissions' table: a scheduler would also look at tasks there that it does not know. */
    static final String TABLE = "training_tasks";
    /** The part of the table that a worker without a graphics card may see. */
    static final String WITHOUT_GPU = "training_cpu_tasks";

    private final Database database;
    private final SchedulerClient client;

    TrainingJobs(Database database, DataSource source) {
        this.database = database;
        List<OneTimeTask<Void>> tasks = Stream.of(TASK, GPU_TASK)
                .map(name -> Tasks.oneTime(name).execute((instance, context) -> {
                    throw new IllegalStateException("This client only enqueues");
                }))
                .toList();
        this.client = SchedulerClient.Builder.create(source, List.copyOf(tasks))
                .tableName(TABLE)
                .enablePriority()
                .build();
    }

    /** On the caller's transaction: the job is in the queue if and only if it is stored. */
    void enqueue(UUID job, boolean needsGpu) {
        client.scheduleIfNotExists(
                new TaskInstance.Builder<Void>(needsGpu ? GPU_TASK : TASK, job.toString()).build(), database.now());
    }
}
