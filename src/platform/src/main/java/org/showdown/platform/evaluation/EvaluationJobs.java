package org.showdown.platform.evaluation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.EvaluationQueue;

/** The queue, seen from those who put work into it. */
@ApplicationScoped
class EvaluationJobs implements EvaluationQueue {

    static final String TASK = "evaluation";

    private static final int STUDENT_PRIORITY = 1_000;
    /** Own pending work beyond this no longer matters for the order. */
    private static final int MAX_PENDING = 500;
    /** Until something has been measured; the goal for the homework's size. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(8);

    private final Database database;
    private final SchedulerClient client;
    private final OneTimeTask<Void> task;
    private final Clock clock;
    private final WorkerSettings settings;

    EvaluationJobs(Database database, DataSource source, Clock clock, WorkerSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.task = Tasks.oneTime(TASK).execute((instance, context) -> {
            throw new IllegalStateException("This client only enqueues");
        });
        // The data source hands out the connection of the caller's transaction: the job commits with the submission.
        this.client =
                SchedulerClient.Builder.create(source, task).enablePriority().build();
    }

    @Override
    public void enqueue(UUID submission, Standing standing, int ownPending) {
        int priority = standing == Standing.HOUSE ? 0 : STUDENT_PRIORITY - Math.min(ownPending, MAX_PENDING);
        TaskInstance<Void> job = new TaskInstance.Builder<Void>(TASK, submission.toString())
                .priority(priority)
                .build();
        client.scheduleIfNotExists(job, clock.instant());
    }

    @Override
    public Optional<Place> place(UUID submission) {
        return database.first(
                """
                with mine as (select priority, execution_time from scheduled_tasks
                               where task_name = ? and task_instance = ? and not picked)
                select (select count(*) from scheduled_tasks other
                         where other.task_name = ? and not other.picked
                           and (other.priority > mine.priority
                                or (other.priority = mine.priority and other.execution_time < mine.execution_time))),
                       (select count(*) from scheduled_tasks busy where busy.task_name = ? and busy.picked)
                  from mine""",
                row -> {
                    int waitingBefore = row.getInt(1);
                    // A running job is half done on average.
                    double jobsBefore = waitingBefore + 0.5 * row.getInt(2);
                    long millis = Math.round(serviceTime().toMillis() * jobsBefore / settings.slots());
                    return new Place(waitingBefore + 1, Duration.ofMillis(millis));
                },
                TASK,
                submission.toString(),
                TASK,
                TASK);
    }

    /** Mean of the latest twenty evaluations. */
    Duration serviceTime() {
        return database.first("""
                        select avg(extract(epoch from finished_at - started_at)) from (
                            select started_at, finished_at from submission
                             where finished_at is not null and started_at is not null
                             order by finished_at desc limit 20) latest""", row -> {
                    double seconds = row.getDouble(1);
                    return row.wasNull() ? FIRST_GUESS : Duration.ofMillis(Math.round(seconds * 1_000));
                })
                .orElse(FIRST_GUESS);
    }
}
