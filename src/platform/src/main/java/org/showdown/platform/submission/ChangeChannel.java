package org.showdown.platform.submission;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that tells only that something has changed, not what: a notice that was missed is one like any other. */
public abstract class ChangeChannel implements NoticeChannel {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void received(String payload) {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void missed() {
        listeners.forEach(Runnable::run);
    }

    /** Calls on the listening thread: be quick. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
