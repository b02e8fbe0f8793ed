package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.showdown.platform.submission.NoticeChannel;

/** Other submissions stand on an assignment's boards than before, told by {@link Evidence#outdated}. */
@ApplicationScoped
class StaleEvidence implements NoticeChannel {
    static final String CHANNEL = "evidence_stale";

    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return CHANNEL;
    }

    @Override
    public void received(String payload) {
        UUID assignment = UUID.fromString(payload);
        listeners.forEach(listener -> listener.accept(assignment));
    }

    /** A worker then looks at every assignment: {@link EvidenceWorker}. */
    @Override
    public void missed() {}

    /** Calls with the assignment, on the listening thread: be quick. */
    void onStale(Consumer<UUID> listener) {
        listeners.add(listener);
    }
}
