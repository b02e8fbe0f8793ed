package org.showdown.platform.page;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;

/** A page's stream of server-sent events, kept open by a comment now and then. */
public final class EventStream {
    /** Well below the minute after which proxies give up an idle connection. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private EventStream() {}

    /** The events of each batch, with heartbeats between them; it ends with the first empty batch. */
    public static Multi<OutboundSseEvent> endingWithAnEmptyBatch(Multi<List<OutboundSseEvent>> batches, Sse sse) {
        Multi<List<OutboundSseEvent>> heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> List.of(sse.newEventBuilder().comment("alive").build()));
        return Multi.createBy()
                .merging()
                .streams(batches, heartbeats)
                .select()
                .first(batch -> !batch.isEmpty())
                .onItem()
                .disjoint();
    }
}
