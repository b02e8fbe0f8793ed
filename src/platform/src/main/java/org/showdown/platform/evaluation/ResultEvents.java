package org.showdown.platform.evaluation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evaluation.ResultPages.Viewer;
import org.showdown.platform.page.EventStream;
import org.showdown.platform.submission.StatusFeed;
import org.showdown.platform.submission.StatusNotice;

/** Server-sent events about one submission: each is the page's moving part, drawn as the page draws it. */
@ApplicationScoped
class ResultEvents {

    /** Open pages of one viewer: more than anybody looks at, and few enough that drawing them all with each move in the queue keeps nobody waiting. */
    private static final int AT_ONCE = 32;

    private static final int TOO_MANY = 429;

    private final ResultRenderer renderer;
    private final StatusFeed feed;
    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();

    ResultEvents(ResultRenderer renderer, StatusFeed feed) {
        this.renderer = renderer;
        this.feed = feed;
    }

    /** @throws ClientErrorException when the viewer has too many open */
    Multi<OutboundSseEvent> of(UUID submission, Viewer viewer, Sse sse) {
        UUID account = viewer.account();
        if (account == null) {
            return drawn(submission, viewer, sse);
        }
        if (open.getOrDefault(account, 0) >= AT_ONCE) {
            throw new ClientErrorException(TOO_MANY);
        }
        return Multi.createFrom().deferred(() -> {
            open.merge(account, 1, Integer::sum);
            return drawn(submission, viewer, sse).onTermination().invoke(() -> leave(account));
        });
    }

    private void leave(UUID account) {
        open.computeIfPresent(account, (key, count) -> count == 1 ? null : count - 1);
    }

    private Multi<OutboundSseEvent> drawn(UUID submission, Viewer viewer, Sse sse) {
        AtomicReference<@Nullable String> told = new AtomicReference<>();
        // Subscribed before the first state is drawn: a change in between is drawn twice rather than never.
        Multi<List<OutboundSseEvent>> changes = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(StatusNotice.MISSED),
                        feed.notices().select().where(notice -> concerns(submission, notice)))
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMultiAndConcatenate(notice -> endingWhenDone(draw(submission, viewer, sse, notice, told)));
        return EventStream.endingWithAnEmptyBatch(changes, sse);
    }

    /** Its own notices, and others' changes of state: they move the queue. */
    private static boolean concerns(UUID submission, StatusNotice notice) {
        return notice.submission().equals(submission) || !notice.progress();
    }

    /** An empty batch behind the last one ends the stream. */
    private static Multi<List<OutboundSseEvent>> endingWhenDone(List<OutboundSseEvent> batch) {
        boolean done = batch.stream().anyMatch(event -> "done".equals(event.getName()));
        return done
                ? Multi.createFrom().items(batch, List.of())
                : Multi.createFrom().item(batch);
    }

    /** @param told the state that the reader knows: what has not changed is not said aloud again */
    private List<OutboundSseEvent> draw(
            UUID id, Viewer viewer, Sse sse, StatusNotice notice, AtomicReference<@Nullable String> told) {
        StatusNotice own = notice.submission().equals(id) ? notice : null;
        Optional<ResultRenderer.Drawn> drawn = renderer.draw(id, viewer, own);
        if (drawn.isEmpty()) {
            return List.of(event(sse, "done", "gone"));
        }
        List<OutboundSseEvent> events = new ArrayList<>();
        events.add(event(sse, "status", drawn.get().html()));
        String state = drawn.get().state();
        String known = told.getAndSet(state);
        if (known != null && !known.equals(state)) {
            events.add(event(sse, "state", state));
        }
        if (drawn.get().settled()) {
            events.add(event(sse, "done", "settled"));
        }
        return events;
    }

    private static OutboundSseEvent event(Sse sse, String name, String data) {
        return sse.newEventBuilder().name(name).data(data).build();
    }
}
