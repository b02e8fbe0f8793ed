package org.showdown.platform.evaluation;

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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.SandboxAccess;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.sandbox.Isolation;

/**
 * Takes submissions from the queue while the sandbox isolates, and none while it does not: the queue waits then, and
 * {@link #state} says why.
 *
 * <p>The scheduler promises that a job whose worker fell silent is begun again elsewhere; {@link LeaseStore} promises that
 * the silent worker, should it wake, can no longer write.
 */
@ApplicationScoped
public class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int MISSED_HEARTBEATS = 4;
    /** An interrupted run ends its box at once; what takes longer than this is left to the dead-job detection. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(2);

    private static final int AFTER_FIRST_START = FirstStart.HOUSE_SUBMISSIONS + 100;
    private static final long PROBE_SECONDS = 60;

    private final DataSource source;
    private final EvaluationRun run;
    private final SandboxAccess sandboxes;
    private final StatusFeed feed;
    private final WorkerSettings settings;
    private final ShowdownSettings process;
    private final Clock clock;
    private final String name;
    private volatile State state = State.OFF;
    private @Nullable Scheduler scheduler;
    private @Nullable ScheduledExecutorService prober;

    Worker(
            DataSource source,
            EvaluationRun run,
            SandboxAccess sandboxes,
            StatusFeed feed,
            WorkerSettings settings,
            ShowdownSettings process,
            Clock clock) {
        this.source = source;
        this.run = run;
        this.sandboxes = sandboxes;
        this.feed = feed;
        this.settings = settings;
        this.process = process;
        this.clock = clock;
        // A process id alone is the same in every container.
        this.name = "worker-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Whether this process evaluates, and why not.
     *
     * @param role    whether it should
     * @param ready   whether it does
     * @param reasons why not, one sentence each
     */
    public record State(boolean role, boolean ready, List<String> reasons) {
        static final State OFF = new State(false, false, List.of("Evaluations run in another process."));
        static final State STARTING = new State(true, false, List.of("The sandbox is being probed."));
        static final State READY = new State(true, true, List.of());
    }

    public State state() {
        return state;
    }

    void start(@Observes @Priority(AFTER_FIRST_START) StartupEvent event) {
        if (!process.role().evaluates()) {
            return;
        }
        state = State.STARTING;
        OneTimeTask<Void> task = Tasks.oneTime(EvaluationJobs.TASK)
                .onDeadExecutionRevive()
                .onFailure(this::retryLater)
                .execute((instance, context) -> run.run(UUID.fromString(instance.getId()), name));
        Scheduler created = Scheduler.create(source, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(settings.slots())
                .enablePriority()
                .pollUsingLockAndFetch(0, 1) // never holds a job that it has no free slot for
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_WAIT)
                .build();
        scheduler = created;
        feed.onNotice(notice -> {
            if (notice.status() == SubmissionStatus.QUEUED && state.ready()) {
                created.triggerCheckForDueExecutions();
            }
        });
        ScheduledExecutorService probing = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sandbox-probe").factory());
        prober = probing;
        probing.scheduleWithFixedDelay(() -> probe(created), 0, PROBE_SECONDS, TimeUnit.SECONDS);
    }

    /** Starts to take jobs once the sandbox isolates; a machine where it does not is asked again every minute. */
    private void probe(Scheduler jobs) {
        if (state.ready()) {
            return;
        }
        Isolation isolation = sandboxes.probe();
        if (!state.role()) {
            return; // stopped while probing
        }
        if (isolation.able()) {
            jobs.start();
            state = State.READY;
            LOG.infof("Evaluating submissions with %d slot(s)", settings.slots());
            prepare();
        } else {
            List<String> reasons = isolation.reasons();
            if (!reasons.equals(state.reasons())) {
                LOG.errorf("Not evaluating: the sandbox cannot isolate here. %s", String.join(" ", reasons));
            }
            state = new State(true, false, reasons);
        }
    }

    /** The sandbox's image is there since the probe; what else a first evaluation would wait for comes here. */
    private void prepare() {
        try {
            run.prepare();
        } catch (RuntimeException e) {
            LOG.debug("Market data could not be read ahead; the evaluation that needs it reads it", e);
        }
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int earlier = failed.getExecution().consecutiveFailures;
        operations.reschedule(
                failed, clock.instant().plus(settings.retryPause().multipliedBy(1L << Math.min(earlier, 4))));
    }

    void stop(@Observes ShutdownEvent event) {
        state = State.OFF;
        if (prober != null) {
            prober.shutdownNow();
        }
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
