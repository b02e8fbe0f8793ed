package org.showdown.platform.leaderboard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.evidence.EvidenceNotices;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;

/** Tells open pages of an assignment's boards that there is something new; at most twice a second, however many scores come in. */
@ApplicationScoped
class BoardEvents {

    private static final Duration GATHER = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /**
     * What has changed.
     *
     * @param assignment whose boards
     * @param itself     whether it is the assignment or its showdown, so that maybe another board is shown than before
     */
    private record Change(UUID assignment, boolean itself) {

        /** An assignment that stands for all: notices may have been missed. */
        private static final UUID ANY = StatusNotice.MISSED.assignment();

        boolean concerns(Assignment other) {
            return assignment.equals(other.id()) || assignment.equals(ANY);
        }
    }

    /** One for the node: a thousand open pages cost one timer. */
    private final Multi<Set<Change>> changed;

    private final Multi<Long> heartbeats;

    private final FreezeWatch freezes;

    BoardEvents(StatusFeed feed, EvidenceNotices evidence, NameNotices names, FreezeWatch freezes) {
        this.freezes = freezes;
        BroadcastProcessor<Change> other = BroadcastProcessor.create();
        evidence.onRenewed(assignment -> other.onNext(new Change(assignment.orElse(Change.ANY), false)));
        names.onChange(() -> other.onNext(new Change(Change.ANY, false)));
        feed.onAssignmentChanged(assignment -> other.onNext(new Change(assignment, true)));
        Multi<Change> scores = feed.notices()
                .select()
                .where(notice -> notice.status().settled() || notice.equals(StatusNotice.MISSED))
                .map(notice -> new Change(notice.assignment(), notice.equals(StatusNotice.MISSED)));
        this.changed = Multi.createBy()
                .merging()
                .streams(
                        scores,
                        other.onOverflow().dropPreviousItems(),
                        freezes.begun().map(assignment -> new Change(assignment, true)))
                .group()
                .intoLists()
                .every(GATHER)
                .map(Set::copyOf)
                .onOverflow()
                .dropPreviousItems()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
        this.heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** {@code changed} for rows and all that is drawn of them; {@code assignment}, too, where another board or page may be shown. */
    Multi<OutboundSseEvent> of(Assignment assignment, Sse sse) {
        freezes.watch(assignment);
        Multi<OutboundSseEvent> alive =
                heartbeats.map(tick -> sse.newEventBuilder().comment("alive").build());
        return Multi.createBy()
                .merging()
                .streams(
                        told("changed", change -> change.concerns(assignment), sse),
                        told("assignment", change -> change.concerns(assignment) && change.itself(), sse),
                        alive.onOverflow().drop());
    }

    private Multi<OutboundSseEvent> told(String name, Predicate<Change> change, Sse sse) {
        return changed.select()
                .where(changes -> changes.stream().anyMatch(change))
                .map(changes -> sse.newEventBuilder().name(name).data("rows").build())
                .onOverflow()
                .dropPreviousItems();
    }
}
