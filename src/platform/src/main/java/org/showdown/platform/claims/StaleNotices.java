package org.showdown.platform.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.showdown.platform.submission.NoticeChannel;

/** Something that claims are measured from has changed: a market, an assignment, a result, a study. Triggers on the tables tell. */
@ApplicationScoped
class StaleNotices implements NoticeChannel {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "claims_stale";
    }

    @Override
    public void received(String payload) {
        listeners.forEach(listener -> listener.accept(payload));
    }

    @Override
    public void missed() {
        received("a change that was missed");
    }

    /** Calls with what has changed, on the listening thread: be quick. */
    void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }
}
