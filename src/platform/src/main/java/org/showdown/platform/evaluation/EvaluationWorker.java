package org.showdown.platform.evaluation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.platform.worker.JobNeed;
import org.showdown.platform.worker.JobQueue;
import org.showdown.platform.worker.JobRunner;
import org.showdown.platform.worker.ThisWorker;
import org.showdown.platform.worker.WorkerSettings;
import org.showdown.sandbox.SubmissionKind;

/**
 * Takes submissions from the queue while the sandbox isolates, and none while it does not: the queue waits then, and the worker
 * says why.
 *
 * <p>The scheduler promises that a job whose worker fell silent is begun again elsewhere; {@link LeaseStore} promises that
 * the silent worker, should it wake, can no longer write.
 */
@ApplicationScoped
class EvaluationWorker {

    private static final Logger LOG = Logger.getLogger(EvaluationWorker.class);
    private static final int AFTER_FIRST_START = FirstStart.HOUSE_SUBMISSIONS + 100;
    /** How often it is asked whether the canary is due. */
    private static final long LOOK_SECONDS = 5;
    /** How often it is looked whether a submission has lost its job. */
    private static final long ADOPT_SECONDS = 30;

    private final EvaluationRun run;
    private final EvaluationJobs jobs;
    private final Canary canary;
    private final ThisWorker worker;
    private final StatusFeed feed;
    private final WorkerSettings settings;
    private final ShowdownSettings process;
    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("evaluation-tending").factory());
    private boolean prepared;

    EvaluationWorker(
            EvaluationRun run,
            EvaluationJobs jobs,
            Canary canary,
            ThisWorker worker,
            StatusFeed feed,
            WorkerSettings settings,
            ShowdownSettings process) {
        this.run = run;
        this.jobs = jobs;
        this.canary = canary;
        this.worker = worker;
        this.feed = feed;
        this.settings = settings;
        this.process = process;
    }

    void start(@Observes @Priority(AFTER_FIRST_START) StartupEvent event) {
        List<SubmissionKind> kinds = kinds(settings.takes());
        if (!process.role().evaluates() || kinds.isEmpty()) {
            return;
        }
        JobRunner runner = worker.add(new JobQueue(
                EvaluationJobs.table(kinds),
                kinds.stream().map(EvaluationJobs::task).toList(),
                settings.slots(),
                settings.polling(),
                this::evaluate,
                this::problems));
        feed.onNotice(notice -> {
            if (notice.status() == SubmissionStatus.QUEUED) {
                runner.look();
            }
        });
        tending.scheduleWithFixedDelay(this::probeWhenDue, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        tending.scheduleWithFixedDelay(this::adoptForgotten, ADOPT_SECONDS, ADOPT_SECONDS, TimeUnit.SECONDS);
    }

    private static List<SubmissionKind> kinds(Set<JobNeed> takes) {
        return takes.stream()
                .flatMap(need -> switch (need) {
                    case JAR -> Stream.of(SubmissionKind.JAR);
                    case ONNX -> Stream.of(SubmissionKind.ONNX);
                    case TRAIN -> Stream.empty();
                })
                .sorted()
                .toList();
    }

    private List<String> problems() {
        return Stream.concat(canary.problems().stream(), worker.diskProblems().stream())
                .toList();
    }

    private void evaluate(UUID submission, String name) {
        try {
            run.run(submission, name);
        } catch (InfrastructureFailure failure) {
            // Perhaps it is this machine and not the job: then the next worker should have it, and this one no other.
            if (!failure.stopping()) {
                probe();
            }
            throw failure;
        }
    }

    private void adoptForgotten() {
        try {
            jobs.adoptForgotten();
        } catch (RuntimeException e) {
            LOG.debug("It could not be looked whether a submission has lost its job", e);
        }
    }

    private void probeWhenDue() {
        if (canary.due()) {
            probe();
        }
    }

    private void probe() {
        try {
            worker.probed(canary.probe().at());
            worker.reconsider();
        } catch (RuntimeException e) {
            LOG.error("The canary could not be sent into the sandbox", e);
        }
        prepareOnce();
    }

    /** The sandbox's image is there since the probe; what else a first evaluation would wait for comes here. */
    private synchronized void prepareOnce() {
        if (prepared || !canary.problems().isEmpty()) {
            return;
        }
        prepared = true;
        try {
            run.prepare();
        } catch (RuntimeException e) {
            LOG.debug("Market data could not be read ahead; the evaluation that needs it reads it", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        tending.shutdownNow();
    }
}
