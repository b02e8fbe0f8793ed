package org.showdown.platform.evaluation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;

/**
 * Ends a run at once when its submission is cancelled, though it be in a fit that tells nothing for minutes: the thread is
 * interrupted, which closes the box, as when the worker stops. {@link RunListeners} sees between two days what this one misses.
 */
@ApplicationScoped
class LeaseWatch {

    private final StatusFeed feed;
    private final LeaseStore leases;
    private final Map<UUID, Run> open = new ConcurrentHashMap<>();

    LeaseWatch(StatusFeed feed, LeaseStore leases) {
        this.feed = feed;
        this.leases = leases;
    }

    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** A run, on the thread that works on it. */
    private static final class Run {
        private final Lease lease;
        private final Thread thread = Thread.currentThread();
        private boolean cancelled;
        private boolean over;

        Run(Lease lease) {
            this.lease = lease;
        }

        /** Never after its end: the thread has other work then. */
        synchronized void cancel() {
            if (!over) {
                cancelled = true;
                thread.interrupt();
            }
        }

        synchronized boolean wasCancelled() {
            over = true;
            return cancelled;
        }
    }

    void start(@Observes StartupEvent event) {
        feed.onNotice(notice -> {
            if (notice.equals(StatusNotice.MISSED)) {
                Thread.startVirtualThread(this::askForEachRun); // the listening thread has more to hear
                return;
            }
            Run run = open.get(notice.submission());
            if (run != null && notice.status() == SubmissionStatus.CANCELLED) {
                run.cancel();
            }
        });
    }

    private void askForEachRun() {
        for (Run run : open.values()) {
            if (!leases.holds(run.lease)) {
                run.cancel();
            }
        }
    }

    /** @throws LeaseLost if the submission was cancelled meanwhile, whatever the work came to */
    void during(Lease lease, Work work) throws IOException {
        Run run = new Run(lease);
        open.put(lease.submission(), run);
        try {
            if (!leases.holds(lease)) { // cancelled before anybody listened for it
                throw new LeaseLost(lease);
            }
            work.run();
        } catch (IOException | RuntimeException e) {
            if (run.wasCancelled()) {
                throw new LeaseLost(lease);
            }
            throw e;
        } finally {
            open.remove(lease.submission(), run);
            if (run.wasCancelled()) {
                Thread.interrupted(); // cleared: the thread goes on with another job
            }
        }
    }
}
