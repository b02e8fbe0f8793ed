package org.showdown.platform.leaderboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Which submission stands for a student. Only scored submissions come here: a failed or
 * unfinished one is never ranked and never takes an earlier row's place.
 */
final class Ranking {

    private Ranking() {}

    /** Who a row belongs to: a student's entry, or a reference solution. */
    private record Slot(Object owner, String entry) {
        static Slot of(LeaderboardRow row) {
            Object owner = row.account() != null ? row.account() : String.valueOf(row.reference());
            return new Slot(owner, row.entry());
        }
    }

    /**
     * One row for each student and entry, and one for each reference solution (its latest file).
     *
     * @param bestOf whether the smallest public QLIKE stands for a student, or else the latest submission
     */
    static List<LeaderboardRow> standing(Collection<LeaderboardRow> scored, boolean bestOf) {
        Comparator<LeaderboardRow> byTime =
                Comparator.comparing(LeaderboardRow::submittedAt).thenComparing(LeaderboardRow::submission);
        // Of two equally good ones the earlier stands: submitting again does not cost the place in time.
        Comparator<LeaderboardRow> byLoss = Comparator.comparing(
                        (LeaderboardRow row) -> missingIsWorst(row.publicQlike()))
                .thenComparing(byTime);
        BinaryOperator<LeaderboardRow> latest = BinaryOperator.maxBy(byTime);
        BinaryOperator<LeaderboardRow> best = BinaryOperator.minBy(byLoss);
        Map<Slot, LeaderboardRow> standing = new LinkedHashMap<>();
        for (LeaderboardRow row : scored) {
            standing.merge(Slot.of(row), row, bestOf && !row.ofHouse() ? best : latest);
        }
        return List.copyOf(standing.values());
    }

    private static double missingIsWorst(double loss) {
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }
}
