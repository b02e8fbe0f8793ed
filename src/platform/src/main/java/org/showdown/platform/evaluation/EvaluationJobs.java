package org.showdown.platform.evaluation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.EvaluationQueue;
import org.showdown.platform.worker.JobNeed;
import org.showdown.platform.worker.WorkerDirectory;
import org.showdown.sandbox.SubmissionKind;

/** The queue, seen from those who put work into it. */
@ApplicationScoped
class EvaluationJobs implements EvaluationQueue {

    private static final Logger LOG = Logger.getLogger(EvaluationJobs.class);
    private static final String ALL_TASKS = "scheduled_tasks";

    private final Database database;
    private final SchedulerClient client;
    private final ServiceTimes times;
    private final WorkerDirectory workers;

    EvaluationJobs(Database database, DataSource source, ServiceTimes times, WorkerDirectory workers) {
        this.database = database;
        this.times = times;
        this.workers = workers;
        List<OneTimeTask<Void>> tasks = Arrays.stream(SubmissionKind.values())
                .map(kind -> Tasks.oneTime(task(kind)).execute((instance, context) -> {
                    throw new IllegalStateException("This client only enqueues");
                }))
                .toList();
        // The data source hands out the connection of the caller's transaction: the job commits with the submission.
        this.client = SchedulerClient.Builder.create(source, List.copyOf(tasks))
                .enablePriority()
                .build();
    }

    /** The name of the jobs that evaluate submissions of a kind. */
    static String task(SubmissionKind kind) {
        return "evaluation-" + kind.id();
    }

    /** The table in which a worker that takes these kinds, and no others, finds its jobs. */
    static String table(List<SubmissionKind> kinds) {
        return kinds.size() == SubmissionKind.values().length
                ? ALL_TASKS
                : "evaluation_" + kinds.getFirst().id() + "_tasks";
    }

    @Override
    public void enqueue(UUID submission, Standing standing, int ownPending) {
        TaskInstance<Void> job = new TaskInstance.Builder<Void>(task(kind(submission)), submission.toString())
                .priority(FairOrder.priority(standing, ownPending, times.expected(submission)))
                .build();
        client.scheduleIfNotExists(job, database.now());
    }

    /**
     * Enqueues what is unsettled and has had no job for a minute. That happens when a submission is put back into the queue in the
     * moment in which its last job ends; whatever else should lead to it, nothing that has a receipt may be forgotten.
     */
    void adoptForgotten() {
        List<Forgotten> forgotten = database.list(
                """
                select s.id, s.reference, s.again from submission s
                 where s.status in ('queued', 'public-run', 'hidden-run')
                   and not exists (select 1 from scheduled_tasks t
                                    where t.task_name = 'evaluation-' || s.kind and t.task_instance = s.id::text)
                   and not exists (select 1 from submission_transition m
                                    where m.submission_id = s.id and m.at > clock_timestamp() - interval '1 minute')""",
                row -> new Forgotten(
                        row.getObject(1, UUID.class),
                        row.getBoolean(3)
                                ? Standing.AGAIN
                                : row.getString(2) == null ? Standing.STUDENT : Standing.HOUSE));
        for (Forgotten job : forgotten) {
            LOG.warnf("Submission %s was unsettled without a job; it is enqueued", job.submission());
            enqueue(job.submission(), job.standing(), 0);
        }
    }

    private record Forgotten(UUID submission, Standing standing) {}

    @Override
    public void withdraw(UUID submission) {
        database.update(
                "delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked",
                task(kind(submission)),
                submission.toString());
    }

    @Override
    public Optional<Place> place(UUID submission) {
        SubmissionKind kind = kind(submission);
        return database.first(
                """
                with mine as (select priority, execution_time from scheduled_tasks
                               where task_name = ? and task_instance = ? and not picked)
                select (select count(*) from scheduled_tasks other
                         where not other.picked
                           and (other.priority > mine.priority
                                or (other.priority = mine.priority and other.execution_time < mine.execution_time))),
                       (select count(*) from scheduled_tasks busy where busy.picked)
                  from mine""",
                row -> new Place(row.getInt(1) + 1, wait(kind, row.getInt(1), row.getInt(2))),
                task(kind),
                submission.toString());
    }

    /** A running job is half done on average. */
    private @Nullable Duration wait(SubmissionKind kind, int waitingBefore, int running) {
        int slots = workers.slots(JobNeed.valueOf(kind.name()));
        if (slots == 0) {
            return null;
        }
        double jobsBefore = waitingBefore + 0.5 * running;
        return Duration.ofMillis(Math.round(times.mean(kind).toMillis() * jobsBefore / slots));
    }

    private SubmissionKind kind(UUID submission) {
        return database.first(
                        "select kind from submission where id = ?",
                        row -> SubmissionKind.of(row.getString(1)),
                        submission)
                .orElseThrow();
    }
}
