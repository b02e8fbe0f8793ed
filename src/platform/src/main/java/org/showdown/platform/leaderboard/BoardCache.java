package org.showdown.platform.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.showdown.platform.submission.StatusFeed;

/**
 * Boards as drawn. A score settled on any node makes the assignment's boards a generation older; what was being drawn from the
 * older rows is filed under the older generation, so it is never shown after the notice.
 */
@ApplicationScoped
class BoardCache {

    /** Views of a course that are looked at within a while; one of 300 rows is about 300 kB. */
    private static final int VIEWS = 200;

    private final LeaderboardStore store;
    private final StatusFeed feed;
    private final AtomicLong everything = new AtomicLong();
    private final Map<UUID, AtomicLong> generations = new ConcurrentHashMap<>();
    private final Cache<Key, DrawnBoard> drawn =
            Caffeine.newBuilder().maximumSize(VIEWS).build();

    BoardCache(LeaderboardStore store, StatusFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    private record Key(BoardView view, long generation) {}

    void start(@Observes StartupEvent event) {
        feed.onNotice(notice -> {
            if (notice.status().settled()) {
                forget(notice.assignment());
            }
        });
        feed.onAssignmentChanged(this::forget);
        feed.onResync(everything::incrementAndGet);
    }

    DrawnBoard get(BoardView view) {
        return drawn.get(new Key(view, generation(view.assignment())), key -> draw(view));
    }

    /** The rows behind a view, not cached: for a download. */
    List<RankedRow> rows(BoardView view) {
        return Ranking.ranked(
                Ranking.standing(
                        store.scored(view.assignment(), view.board(), view.horizon(), view.asOf()), view.bestOf()),
                view.sort(),
                view.descending());
    }

    private void forget(UUID assignment) {
        generations.computeIfAbsent(assignment, id -> new AtomicLong()).incrementAndGet();
    }

    /** Both parts only grow, so the sum never returns to an earlier value. */
    private long generation(UUID assignment) {
        AtomicLong own = generations.get(assignment);
        return everything.get() + (own == null ? 0 : own.get());
    }

    private DrawnBoard draw(BoardView view) {
        return new DrawnBoard(rows(view).stream()
                .map(ranked -> new DrawnBoard.DrawnRow(
                        ranked.row().account(),
                        ranked.rank(),
                        html(new RowView(ranked.rank(), ranked.row(), false, view.realNames())),
                        html(new RowView(ranked.rank(), ranked.row(), true, view.realNames()))))
                .toList());
    }

    private static byte[] html(RowView row) {
        return LeaderboardResource.Templates.row(row).render().getBytes(StandardCharsets.UTF_8);
    }
}
