package org.showdown.platform.evidence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.worker.JobQueue;
import org.showdown.platform.worker.JobRunner;
import org.showdown.platform.worker.ThisWorker;

/** Asks for a round when scores have been settled or other rows stand on a board, at start and now and then; and does the rounds beside the other jobs. */
@ApplicationScoped
class EvidenceWorker {
    private static final Logger LOG = Logger.getLogger(EvidenceWorker.class);
    private static final int AFTER_FIRST_START = FirstStart.HOUSE_SUBMISSIONS + 120;
    private static final long LOOK_MILLIS = 500;

    private final EvidenceRun run;
    private final EvidenceRounds rounds;
    private final Assignments assignments;
    private final StatusFeed feed;
    private final ThisWorker worker;
    private final EvidenceSettings settings;
    private final ShowdownSettings process;
    private final Clock clock;
    private final Gathering changes;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("evidence").factory());
    private volatile boolean everything = true;
    private Instant lookedAt = Instant.MIN;
    private @Nullable JobRunner runner;

    EvidenceWorker(
            EvidenceRun run,
            EvidenceRounds rounds,
            Assignments assignments,
            StatusFeed feed,
            ThisWorker worker,
            EvidenceSettings settings,
            ShowdownSettings process,
            Clock clock) {
        this.run = run;
        this.rounds = rounds;
        this.assignments = assignments;
        this.feed = feed;
        this.worker = worker;
        this.settings = settings;
        this.process = process;
        this.clock = clock;
        this.changes = new Gathering(settings.quiet(), settings.atMost());
    }

    void start(@Observes @Priority(AFTER_FIRST_START) StartupEvent event) {
        if (!process.role().evaluates()) {
            return;
        }
        runner = worker.add(new JobQueue(
                EvidenceRounds.TABLE,
                List.of(EvidenceRounds.TASK),
                1,
                settings.polling(),
                (round, name) -> run.run(round),
                List::of));
        feed.onNotice(notice -> {
            if (notice.status().settled()) {
                changes.heard(notice.assignment(), clock.instant());
            }
        });
        feed.onAssignmentChanged(assignment -> changes.heard(assignment, clock.instant()));
        feed.onResync(() -> everything = true);
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @ActivateRequestContext
    void look() {
        Instant now = clock.instant();
        try {
            if (everything || !now.isBefore(lookedAt.plus(settings.every()))) {
                everything = false;
                assignments.all().forEach(assignment -> changes.heard(assignment.id(), now));
                lookedAt = now;
            }
            List<UUID> due = changes.due(now);
            due.forEach(rounds::ask);
            if (!due.isEmpty() && runner != null) {
                runner.look();
            }
        } catch (RuntimeException e) {
            everything = true; // what was lost is among all
            LOG.debug("No round of evidence could be asked for", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
