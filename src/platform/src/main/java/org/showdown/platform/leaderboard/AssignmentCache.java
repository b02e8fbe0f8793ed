package org.showdown.platform.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.submission.StatusFeed;

/** Assignments as the most visited page needs them: read again when the database says that one has changed. */
@ApplicationScoped
class AssignmentCache {

    private static final int ASSIGNMENTS = 100;

    private final Assignments assignments;
    private final StatusFeed feed;
    private final Cache<String, Assignment> bySlug =
            Caffeine.newBuilder().maximumSize(ASSIGNMENTS).build();

    private final AtomicLong changes = new AtomicLong();

    AssignmentCache(Assignments assignments, StatusFeed feed) {
        this.assignments = assignments;
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        feed.onAssignmentChanged(id -> forget());
        feed.onResync(this::forget);
    }

    private void forget() {
        changes.incrementAndGet();
        bySlug.invalidateAll();
    }

    Optional<Assignment> bySlug(String slug) {
        Assignment known = bySlug.getIfPresent(slug);
        if (known != null) {
            return Optional.of(known);
        }
        long before = changes.get();
        Optional<Assignment> read = assignments.bySlug(slug);
        if (before == changes.get()) { // or what was read may be older than the change
            read.ifPresent(assignment -> bySlug.put(slug, assignment));
        }
        return read;
    }
}
