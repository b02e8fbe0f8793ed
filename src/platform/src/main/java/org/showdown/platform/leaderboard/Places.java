package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.leaderboard.RankedRow.RowFacts;

/**
 * Gives rows their ranks. With evidence a rank belongs to a set of rows that cannot be told apart: the rows of the first set share rank 1, those
 * of the next share the number that follows, and within a set they stand by loss, then by time. Without evidence the loss alone
 * decides. A row without a loss has no rank.
 */
final class Places {

    private Places() {}

    /**
     * Ranks by loss alone; equal losses share a rank and stand by time.
     *
     * @param loss less is better; NaN is missing
     */
    static List<RankedRow> byLoss(Collection<LeaderboardRow> rows, ToDoubleFunction<LeaderboardRow> loss) {
        List<LeaderboardRow> sorted = sorted(rows, loss);
        List<RankedRow> ranked = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            double own = loss.applyAsDouble(sorted.get(i));
            Integer rank = Double.isNaN(own) ? null : Integer.valueOf(i + 1);
            if (rank != null && i > 0 && loss.applyAsDouble(sorted.get(i - 1)) == own) {
                rank = ranked.get(i - 1).rank();
            }
            ranked.add(new RankedRow(i + 1, rank, sorted.get(i), null, RowFacts.NONE));
        }
        return List.copyOf(ranked);
    }

    /**
     * Ranks by the sets of the evidence. A row that came after it, or was evaluated again since, stands where its loss would put it, and has no
     * rank until it has been compared.
     */
    static List<RankedRow> bySet(
            Collection<LeaderboardRow> rows, ToDoubleFunction<LeaderboardRow> loss, Map<UUID, RowEvidence> evidence) {
        Map<Integer, Integer> rankOfSet = ranksOfSets(rows, loss, evidence);
        List<RankedRow> ranked = new ArrayList<>();
        for (LeaderboardRow row : bySetThenLoss(rows, loss, evidence)) {
            RowEvidence own = compared(row, loss, evidence);
            Integer rank = own == null ? null : rankOfSet.get(own.group());
            ranked.add(new RankedRow(ranked.size() + 1, rank, row, own, RowFacts.NONE));
        }
        return List.copyOf(ranked);
    }

    private static @Nullable RowEvidence compared(
            LeaderboardRow row, ToDoubleFunction<LeaderboardRow> loss, Map<UUID, RowEvidence> evidence) {
        return Double.isNaN(loss.applyAsDouble(row)) ? null : evidence.get(row.submission());
    }

    /** One more than the rows in better sets. */
    private static Map<Integer, Integer> ranksOfSets(
            Collection<LeaderboardRow> rows, ToDoubleFunction<LeaderboardRow> loss, Map<UUID, RowEvidence> evidence) {
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (LeaderboardRow row : rows) {
            RowEvidence own = compared(row, loss, evidence);
            if (own != null) {
                sizes.merge(own.group(), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> ranks = new HashMap<>();
        int before = 0;
        for (Map.Entry<Integer, Integer> set : sizes.entrySet()) {
            ranks.put(set.getKey(), before + 1);
            before += set.getValue();
        }
        return ranks;
    }

    private static List<LeaderboardRow> bySetThenLoss(
            Collection<LeaderboardRow> rows, ToDoubleFunction<LeaderboardRow> loss, Map<UUID, RowEvidence> evidence) {
        List<LeaderboardRow> byLoss = sorted(rows, loss);
        Map<UUID, Integer> set = new HashMap<>();
        int neighbour = Integer.MAX_VALUE; // behind all sets, as a row without a loss
        for (LeaderboardRow row : byLoss.reversed()) {
            RowEvidence own = compared(row, loss, evidence);
            if (own != null) {
                neighbour = own.group();
            }
            set.put(row.submission(), Double.isNaN(loss.applyAsDouble(row)) ? Integer.MAX_VALUE : neighbour);
        }
        List<LeaderboardRow> result = new ArrayList<>(byLoss);
        result.sort(Comparator.comparing(row -> set.get(row.submission()))); // stable: by loss and time within a set
        return result;
    }

    private static List<LeaderboardRow> sorted(Collection<LeaderboardRow> rows, ToDoubleFunction<LeaderboardRow> loss) {
        return rows.stream()
                .sorted(Comparator.<LeaderboardRow>comparingDouble(row -> missingLast(loss.applyAsDouble(row)))
                        .thenComparing(LeaderboardRow::submittedAt)
                        .thenComparing(LeaderboardRow::submission))
                .toList();
    }

    private static double missingLast(double loss) {
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }
}
