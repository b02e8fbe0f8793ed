package org.showdown.platform.training;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.showdown.platform.submission.ChangeChannel;

/** Which job has changed, on whichever node; the trigger on the table tells, see its migration. */
@ApplicationScoped
class TrainingFeed extends ChangeChannel {
    /** Concerns every job. */
    static final UUID ANY = new UUID(0, 0);

    private final BroadcastProcessor<UUID> changes = BroadcastProcessor.create();

    @Override
    public String name() {
        return "training_changed";
    }

    @Override
    public void received(String payload) {
        super.received(payload);
        changes.onNext(UUID.fromString(payload));
    }

    @Override
    public void missed() {
        super.missed();
        changes.onNext(ANY);
    }

    /** Jobs that change from now on, {@link #ANY} among them; a slow subscriber loses the oldest, for only the latest state matters. */
    Multi<UUID> changes() {
        return changes.onOverflow().dropPreviousItems();
    }
}
