package org.showdown.platform.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.showdown.platform.submission.NoticeChannel;

/** Something was measured, on whichever node, or a round was asked for; the trigger on the rounds tells. */
@ApplicationScoped
class LedgerNotices implements NoticeChannel {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "claims_measured";
    }

    @Override
    public void received(String payload) {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void missed() {
        listeners.forEach(Runnable::run);
    }

    /** Calls on the listening thread: be quick. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
