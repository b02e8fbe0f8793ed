package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.walkforward.ProgressListener;

/**
 * Hears of each day of a run. Of a public run it tells how far it has come; of a hidden run nothing is told, for time by day is
 * information too. Either run is ended when its lease is lost: it was cancelled, or another worker has taken it over.
 */
@ApplicationScoped
class RunListeners {

    /** Often enough to be alive, seldom enough to cost nothing. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StatusFeed feed;
    private final LeaseStore leases;
    private final Clock clock;

    RunListeners(StatusFeed feed, LeaseStore leases, Clock clock) {
        this.feed = feed;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * @param tells whether the progress is told
     * @return a listener that throws {@link LeaseLost} when the run is to end
     */
    ProgressListener of(Lease lease, boolean tells) {
        return new ProgressListener() {
            private Instant next = Instant.MIN;

            @Override
            public void progressed(int daysDone, int daysInAll) {
                Instant now = clock.instant();
                if (now.isBefore(next)) {
                    return;
                }
                next = now.plus(PAUSE);
                if (!leases.holds(lease)) {
                    throw new LeaseLost(lease);
                }
                if (tells) {
                    feed.publish(new StatusNotice(
                            lease.submission(), lease.assignment(), SubmissionStatus.PUBLIC_RUN, daysDone, daysInAll));
                }
            }
        };
    }
}
