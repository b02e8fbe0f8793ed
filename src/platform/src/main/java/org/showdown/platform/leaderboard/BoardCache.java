package org.showdown.platform.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.evidence.EvidenceNotices;
import org.showdown.platform.submission.StatusFeed;

/**
 * Boards as ranked and as drawn. A score settled or evidence renewed on any node makes the assignment's boards a generation older; what was being
 * drawn from the older rows is filed under the older generation, so it is never shown after the notice.
 */
@ApplicationScoped
class BoardCache {

    /** Ways of judging that are in use within a while; one of 300 rows is about 200 kB. */
    private static final int RANKED = 60;

    /** Pages that are looked at within a while; one of 100 rows is about 250 kB. */
    private static final int DRAWN = 200;

    /** Matrices of tests; one of 100 rows is about 60 kB. */
    private static final int MATRICES = 60;

    private final BoardRows rows;
    private final BoardDrawing drawing;
    private final EvidencePages pages;
    private final StatusFeed feed;
    private final EvidenceNotices evidence;
    private final NameNotices names;
    private final AtomicLong everything = new AtomicLong();
    private final Map<UUID, AtomicLong> generations = new ConcurrentHashMap<>();
    private final Cache<Key, RankedBoard> ranked =
            Caffeine.newBuilder().maximumSize(RANKED).build();
    private final Cache<Key, DrawnBoard> drawn =
            Caffeine.newBuilder().maximumSize(DRAWN).build();
    private final Cache<MatrixKey, EvidencePage.Tables> matrices =
            Caffeine.newBuilder().maximumSize(MATRICES).build();

    BoardCache(
            BoardRows rows,
            BoardDrawing drawing,
            EvidencePages pages,
            StatusFeed feed,
            EvidenceNotices evidence,
            NameNotices names) {
        this.rows = rows;
        this.drawing = drawing;
        this.pages = pages;
        this.feed = feed;
        this.evidence = evidence;
        this.names = names;
    }

    /** @param revision of the settings that whoever asks has read, maybe before a change that made the generation older */
    private record Key(BoardView view, int revision, long generation) {}

    private record MatrixKey(Key key, String against) {}

    void start(@Observes StartupEvent event) {
        feed.onNotice(notice -> {
            if (notice.status().settled()) {
                forget(notice.assignment());
            }
        });
        feed.onAssignmentChanged(this::forget);
        feed.onResync(everything::incrementAndGet);
        evidence.onRenewed(
                assignment -> assignment.ifPresent(this::forget)); // of one that was missed, the line before tells
        names.onChange(everything::incrementAndGet);
    }

    /** All rows in the board's own order, as the view judges them. */
    RankedBoard ranked(Assignment assignment, BoardView view) {
        return ranked.get(key(assignment, view.whole()), key -> rows.read(assignment, key.view()));
    }

    /** A page as it is sent. */
    DrawnBoard drawn(Assignment assignment, BoardView view, Collection<String> symbols) {
        return drawn.get(
                key(assignment, view), key -> drawing.draw(assignment, view, ranked(assignment, view), symbols));
    }

    /**
     * The tests behind a view.
     *
     * @param against the submission of a row, as the address has it; whatever is none of the board's counts as none
     */
    EvidencePage.Tables matrix(Assignment assignment, BoardView view, String against) {
        RankedBoard board = ranked(assignment, view);
        String known = board.rows().stream()
                .map(row -> row.row().submission().toString())
                .filter(against::equals)
                .findFirst()
                .orElse("");
        return matrices.get(
                new MatrixKey(key(assignment, view), known), key -> pages.tables(assignment, view, board, known));
    }

    private void forget(UUID assignment) {
        generations.computeIfAbsent(assignment, id -> new AtomicLong()).incrementAndGet();
    }

    private Key key(Assignment assignment, BoardView view) {
        return new Key(view, assignment.revision(), generation(assignment.id()));
    }

    /** Both parts only grow, so the sum never returns to an earlier value. */
    private long generation(UUID assignment) {
        AtomicLong own = generations.get(assignment);
        return everything.get() + (own == null ? 0 : own.get());
    }
}
