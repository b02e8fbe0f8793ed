package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.showdown.platform.submission.NoticeChannel;

/** A student shows the real name on boards from now on, or no longer; a trigger on the account tells, on whichever node it was. */
@ApplicationScoped
class NameNotices implements NoticeChannel {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "names_changed";
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
