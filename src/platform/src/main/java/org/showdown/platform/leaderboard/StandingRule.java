package org.showdown.platform.leaderboard;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which of a student's scored submissions for an entry stands on a board: the final one that the student chose; else the latest that the
 * Ladder released; else the best, or the latest, by the assignment's rule. A submission without a public score stands only where the entry
 * has no other.
 *
 * @param chosen   final submissions; empty for the public board
 * @param released by the Ladder; empty without it
 * @param bestOf   whether the smallest public QLIKE stands where neither says so, or else the latest submission
 */
record StandingRule(Set<UUID> chosen, Set<UUID> released, boolean bestOf) {

    private static final Comparator<LeaderboardRow> BY_TIME =
            Comparator.comparing(LeaderboardRow::submittedAt).thenComparing(LeaderboardRow::submission);

    /** Of two equally good ones the earlier is the better: submitting again does not cost the place in time. */
    private static final Comparator<LeaderboardRow> BEST_LAST = Comparator.comparing(LeaderboardRow::publicQlike)
            .thenComparing(BY_TIME)
            .reversed();

    StandingRule {
        chosen = Set.copyOf(chosen);
        released = Set.copyOf(released);
    }

    /** The row that stands among those of one student and entry, or of one reference solution. */
    LeaderboardRow of(List<LeaderboardRow> rows) {
        return rows.stream().max(rows.getFirst().ofHouse() ? BY_TIME : order()).orElseThrow();
    }

    /** The one that stands is the last. */
    private Comparator<LeaderboardRow> order() {
        return Comparator.comparing((LeaderboardRow row) -> chosen.contains(row.submission()))
                .thenComparing(row -> !Double.isNaN(row.publicQlike()))
                .thenComparing(row -> released.contains(row.submission()))
                .thenComparing((first, second) -> byScoreOrTime(first).compare(first, second));
    }

    /** Of two that the Ladder released the later stands. */
    private Comparator<LeaderboardRow> byScoreOrTime(LeaderboardRow row) {
        return bestOf && !released.contains(row.submission()) ? BEST_LAST : BY_TIME;
    }
}
