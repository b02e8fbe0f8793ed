package org.showdown.platform.leaderboard;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.showdown.platform.assignment.Assignment;

/** Sees boards freeze: that comes by the clock alone, nothing is written then, and no notice tells. */
@ApplicationScoped
class FreezeWatch {

    private static final Logger LOG = Logger.getLogger(FreezeWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Told so late, for another node's clock may be a little behind, and it would draw the live board for whoever asks at once. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final AssignmentCache assignments;
    private final Clock clock;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final BroadcastProcessor<UUID> begun = BroadcastProcessor.create();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("freeze-watch").factory());
    private Instant seen;

    FreezeWatch(AssignmentCache assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
        this.seen = until();
    }

    /** While nothing is watched a look costs nothing, and else one at a cache for each assignment. */
    void start(@Observes StartupEvent event) {
        thread.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    void watch(Assignment assignment) {
        watched.add(assignment.slug());
    }

    /** The watched assignments whose public board has just frozen for students, from now on. */
    Multi<UUID> begun() {
        return begun.onOverflow().dropPreviousItems();
    }

    private void look() {
        Instant now = until();
        try {
            for (String slug : watched) {
                assignments
                        .bySlug(slug)
                        .filter(assignment -> assignment.frozenAt(seen) == null && assignment.frozenAt(now) != null)
                        .ifPresent(assignment -> begun.onNext(assignment.id()));
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Looking for boards that freeze failed; the next look is for this while, too: %s", e.getMessage());
        }
    }

    private Instant until() {
        return clock.instant().minus(LATE);
    }
}
