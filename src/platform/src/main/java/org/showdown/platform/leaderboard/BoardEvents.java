package org.showdown.platform.leaderboard;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.showdown.platform.evidence.EvidenceNotices;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;

/** Tells open leaderboards that there is something new; at most twice a second, however many scores come in. */
@ApplicationScoped
class BoardEvents {

    private static final Duration GATHER = Duration.ofMillis(500);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** One for the node: a thousand open pages cost one timer. */
    private final Multi<Set<UUID>> changed;

    private final Multi<Long> heartbeats;

    BoardEvents(StatusFeed feed, EvidenceNotices evidence, NameNotices names) {
        BroadcastProcessor<UUID> other = BroadcastProcessor.create();
        evidence.onRenewed(assignment -> other.onNext(assignment.orElse(StatusNotice.MISSED.assignment())));
        names.onChange(() -> other.onNext(StatusNotice.MISSED.assignment()));
        Multi<UUID> scores = feed.notices()
                .select()
                .where(notice -> notice.status().settled() || notice.equals(StatusNotice.MISSED))
                .map(StatusNotice::assignment);
        this.changed = Multi.createBy()
                .merging()
                .streams(scores, other.onOverflow().dropPreviousItems())
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

    Multi<OutboundSseEvent> of(UUID assignment, Sse sse) {
        Multi<OutboundSseEvent> changes = changed.select()
                .where(assignments ->
                        assignments.contains(assignment) || assignments.contains(StatusNotice.MISSED.assignment()))
                .map(assignments ->
                        sse.newEventBuilder().name("changed").data("rows").build());
        Multi<OutboundSseEvent> alive =
                heartbeats.map(tick -> sse.newEventBuilder().comment("alive").build());
        return Multi.createBy()
                .merging()
                .streams(
                        changes.onOverflow().dropPreviousItems(),
                        alive.onOverflow().drop());
    }
}
