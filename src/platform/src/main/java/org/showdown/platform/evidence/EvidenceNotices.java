package org.showdown.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.showdown.platform.submission.NoticeChannel;

/** The evidence of an assignment has been renewed, on whichever node; a trigger on the boards' table tells. */
@ApplicationScoped
public class EvidenceNotices implements NoticeChannel {
    private final List<Consumer<Optional<UUID>>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "evidence_renewed";
    }

    @Override
    public void received(String payload) {
        UUID assignment = UUID.fromString(payload);
        listeners.forEach(listener -> listener.accept(Optional.of(assignment)));
    }

    @Override
    public void missed() {
        listeners.forEach(listener -> listener.accept(Optional.empty()));
    }

    /** Calls with the assignment, empty when notices may have been missed, on the listening thread: be quick. */
    public void onRenewed(Consumer<Optional<UUID>> listener) {
        listeners.add(listener);
    }
}
