package org.showdown.platform.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
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

    AssignmentCache(Assignments assignments, StatusFeed feed) {
        this.assignments = assignments;
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        feed.onAssignmentChanged(id -> bySlug.invalidateAll());
        feed.onResync(bySlug::invalidateAll);
    }

    Optional<Assignment> bySlug(String slug) {
        return Optional.ofNullable(
                bySlug.get(slug, key -> assignments.bySlug(key).orElse(null)));
    }
}
