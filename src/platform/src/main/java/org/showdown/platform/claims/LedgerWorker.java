package org.showdown.platform.claims;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.showdown.platform.setup.FirstStart;
import org.showdown.platform.setup.ShowdownSettings;
import org.showdown.platform.worker.JobQueue;
import org.showdown.platform.worker.JobRunner;
import org.showdown.platform.worker.ThisWorker;

/** Asks for rounds of the ledger when something has changed, at start and once a day, and does them beside the other jobs. */
@ApplicationScoped
class LedgerWorker {
    private static final Logger LOG = Logger.getLogger(LedgerWorker.class);
    private static final int AFTER_FIRST_START = FirstStart.HOUSE_SUBMISSIONS + 110;
    private static final long LOOK_SECONDS = 30;

    private final LedgerRun run;
    private final Rounds rounds;
    private final ClaimFiles files;
    private final ThisWorker worker;
    private final LedgerNotices measured;
    private final StaleNotices stale;
    private final ClaimsSettings settings;
    private final ShowdownSettings process;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("claims").factory());
    private int version;
    private Instant askedAt = Instant.MIN;

    LedgerWorker(
            LedgerRun run,
            Rounds rounds,
            ClaimFiles files,
            ThisWorker worker,
            LedgerNotices measured,
            StaleNotices stale,
            ClaimsSettings settings,
            ShowdownSettings process,
            Clock clock) {
        this.run = run;
        this.rounds = rounds;
        this.files = files;
        this.worker = worker;
        this.measured = measured;
        this.stale = stale;
        this.settings = settings;
        this.process = process;
        this.clock = clock;
    }

    void start(@Observes @Priority(AFTER_FIRST_START) StartupEvent event) {
        if (!process.role().evaluates()) {
            return;
        }
        JobRunner runner = worker.add(new JobQueue(
                Rounds.TABLE, List.of(Rounds.TASK), 1, settings.polling(), (job, name) -> run.run(job), List::of));
        measured.onChange(runner::look);
        stale.onChange(reason -> thread.execute(() -> ask(reason)));
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** At start, when the course's files have changed, and when it is time. */
    private void look() {
        int now = files.version();
        if (now != version || !clock.instant().isBefore(askedAt.plus(settings.every()))) {
            boolean first = askedAt.equals(Instant.MIN);
            String reason = first ? "the start of a worker" : now != version ? "the course’s files" : "the time of day";
            version = now;
            ask(reason);
        }
    }

    private void ask(String reason) {
        try {
            if (files.weeks().isEmpty()) {
                return;
            }
            rounds.ask(reason, settings.delay());
            askedAt = clock.instant();
        } catch (RuntimeException e) {
            // Whatever has changed is seen when the time comes; a database that is away is told of elsewhere.
            LOG.debugf(e, "No round of the ledger could be asked for after %s", reason);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }
}
