package org.showdown.platform.training;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.page.EventStream;

/** Server-sent events about one job: its state with each change; its epochs and its log when they are others than before. */
@ApplicationScoped
class TrainingEvents {
    private final JobPages pages;
    private final TrainingFeed feed;

    TrainingEvents(JobPages pages, TrainingFeed feed) {
        this.pages = pages;
        this.feed = feed;
    }

    Multi<OutboundSseEvent> of(UUID job, Sse sse) {
        Reader reader = new Reader();
        // Subscribed before the first state is drawn: a change in between is drawn twice rather than never.
        Multi<List<OutboundSseEvent>> changes = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(TrainingFeed.ANY),
                        feed.changes().select().where(each -> each.equals(job) || each.equals(TrainingFeed.ANY)))
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMultiAndConcatenate(change -> endingWhenDone(draw(job, sse, reader)));
        return EventStream.endingWithAnEmptyBatch(changes, sse);
    }

    /** What one reader has been sent last. */
    private static final class Reader {
        private @Nullable JobView last;
    }

    /** An empty batch behind the last one ends the stream. */
    private static Multi<List<OutboundSseEvent>> endingWhenDone(List<OutboundSseEvent> batch) {
        boolean done = batch.stream().anyMatch(event -> "done".equals(event.getName()));
        return done
                ? Multi.createFrom().items(batch, List.of())
                : Multi.createFrom().item(batch);
    }

    @ActivateRequestContext
    List<OutboundSseEvent> draw(UUID id, Sse sse, Reader reader) {
        Optional<JobView> found = pages.view(id);
        if (found.isEmpty()) {
            return List.of(event(sse, "done", "gone"));
        }
        JobView view = found.get();
        JobView last = reader.last;
        reader.last = view;
        List<OutboundSseEvent> events = new ArrayList<>();
        if (last == null || !view.epochs().equals(last.epochs())) {
            events.add(event(sse, "epochs", JobPages.Templates.epochs(view).render()));
        }
        if (last == null || !view.log().equals(last.log())) {
            events.add(event(sse, "log", JobPages.Templates.log(view).render()));
        }
        if (last != null && view.job().status() != last.job().status()) {
            events.add(event(sse, "state", "This job is " + view.job().status().label()));
        }
        events.add(event(sse, "status", JobPages.Templates.status(view).render()));
        if (view.job().status().settled()) {
            events.add(event(sse, "done", "settled"));
        }
        return events;
    }

    private static OutboundSseEvent event(Sse sse, String name, String data) {
        return sse.newEventBuilder().name(name).data(data).build();
    }
}
