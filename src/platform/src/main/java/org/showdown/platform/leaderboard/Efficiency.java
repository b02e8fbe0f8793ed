package org.showdown.platform.leaderboard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which models are worth what they cost: no other does better for as much or less, nor as well for less, of those whose cost is of the same kind. */
final class Efficiency {

    private Efficiency() {}

    static Set<UUID> of(List<RankedRow> rows, BoardView view) {
        Set<UUID> efficient = new HashSet<>();
        for (Cost cost : Cost.values()) {
            add(rows, view, cost, efficient);
        }
        return efficient;
    }

    private static void add(List<RankedRow> rows, BoardView view, Cost cost, Set<UUID> efficient) {
        double best = Double.POSITIVE_INFINITY;
        double costOfBest = Double.NaN;
        List<RankedRow> byCost = rows.stream()
                .filter(ranked -> !Double.isNaN(cost.of(ranked.facts())))
                .sorted(Comparator.comparingDouble((RankedRow ranked) -> cost.of(ranked.facts()))
                        .thenComparingDouble(ranked -> loss(ranked, view)))
                .toList();
        for (RankedRow ranked : byCost) {
            double loss = loss(ranked, view);
            double paid = cost.of(ranked.facts());
            // As good for as much is worth as much: two copies of a model, say.
            if (loss < best || (loss == best && paid == costOfBest)) {
                best = loss;
                costOfBest = paid;
                efficient.add(ranked.row().submission());
            }
        }
    }

    /** Less is better. */
    private static double loss(RankedRow ranked, BoardView view) {
        Measure measure = view.losses().measure();
        double value = measure.of(ranked.row().losses(view.losses().slice()));
        return measure.moreIsBetter() ? -value : value;
    }
}
