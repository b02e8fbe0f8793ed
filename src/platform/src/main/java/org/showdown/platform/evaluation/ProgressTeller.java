package org.showdown.platform.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;
import org.showdown.platform.submission.SubmissionStatus;
import org.showdown.volatility.walkforward.ProgressListener;

/** Tells how far a public run has come. Of a hidden run nothing is told while it runs: time by day is information too. */
@ApplicationScoped
class ProgressTeller {

    /** Often enough to be alive, seldom enough to cost nothing. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StatusFeed feed;
    private final Clock clock;

    ProgressTeller(StatusFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    ProgressListener of(Lease lease) {
        return new ProgressListener() {
            private Instant next = Instant.MIN;

            @Override
            public void progressed(int daysDone, int daysInAll) {
                Instant now = clock.instant();
                if (now.isBefore(next)) {
                    return;
                }
                next = now.plus(PAUSE);
                feed.publish(new StatusNotice(
                        lease.submission(), lease.assignment(), SubmissionStatus.PUBLIC_RUN, daysDone, daysInAll));
            }
        };
    }
}
