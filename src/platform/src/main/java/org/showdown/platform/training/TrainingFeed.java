package org.showdown.platform.training;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.showdown.platform.submission.NoticeChannel;

/** Which job has changed, on whichever node; the trigger on the table tells, see its migration. */
@ApplicationScoped
class TrainingFeed implements NoticeChannel {
    /** Concerns every job. */
    static final UUID ANY = new UUID(0, 0);

    private final BroadcastProcessor<UUID> changes = BroadcastProcessor.create();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "training_changed";
    }

    @Override
    public void received(String payload) {
        listeners.forEach(Runnable::run);
        changes.onNext(UUID.fromString(payload));
    }

    @Override
    public void missed() {
        listeners.forEach(Runnable::run);
        changes.onNext(ANY);
    }

    /** Jobs that change from now on, {@link #ANY} among them; a slow subscriber loses the oldest, for only the latest state matters. */
    Multi<UUID> changes() {
        return changes.onOverflow().dropPreviousItems();
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
