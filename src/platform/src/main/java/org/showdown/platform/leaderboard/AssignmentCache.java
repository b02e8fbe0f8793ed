package org.showdown.platform.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.submission.Database;
import org.showdown.platform.submission.StatusFeed;

/** Assignments as the most visited page needs them: read again when the database says that one has changed. */
@ApplicationScoped
class AssignmentCache {

    private static final int ASSIGNMENTS = 100;
    private static final Duration SYMBOLS_KEPT = Duration.ofMinutes(1);

    private final Assignments assignments;
    private final Database database;
    private final StatusFeed feed;
    private final Cache<String, Assignment> bySlug =
            Caffeine.newBuilder().maximumSize(ASSIGNMENTS).build();

    /** Names of markets to their symbols; an import replaces a market without a word to the assignments. */
    private final Cache<String, List<String>> symbols = Caffeine.newBuilder()
            .maximumSize(ASSIGNMENTS)
            .expireAfterWrite(SYMBOLS_KEPT)
            .build();

    private final AtomicLong changes = new AtomicLong();

    AssignmentCache(Assignments assignments, Database database, StatusFeed feed) {
        this.assignments = assignments;
        this.database = database;
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

    /** What an assignment forecasts: the symbols that it names, else all of its market. */
    List<String> symbols(Assignment assignment) {
        List<String> named = assignment.settings().symbols();
        return named.isEmpty() ? symbols.get(assignment.settings().dataset(), this::ofMarket) : named;
    }

    private List<String> ofMarket(String dataset) {
        return database.first(
                        "select symbols from market_dataset where slug = ?",
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        dataset)
                .orElse(List.of());
    }
}
