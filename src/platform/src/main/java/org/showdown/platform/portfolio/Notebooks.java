package org.showdown.platform.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Stored notebooks, read. Whoever opens one asks for each of its pictures by itself, so a few are kept for that long. */
@ApplicationScoped
class Notebooks {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 8; // of 5 MB at most each

    private final HomeworkStore store;
    private final Cache<UUID, Notebook> read =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    Notebooks(HomeworkStore store) {
        this.store = store;
    }

    /** A further upload has another id. */
    Notebook of(StoredNotebook stored) {
        return read.get(stored.id(), id -> {
            try {
                return NotebookReader.read(store.content(id));
            } catch (InvalidNotebookException e) {
                throw new IllegalStateException("Notebook " + id + " was taken and can no longer be read", e);
            }
        });
    }
}
