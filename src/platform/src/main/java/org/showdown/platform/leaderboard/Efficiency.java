package org.showdown.platform.leaderboard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which models are worth their time: those that no model beats that was fitted as fast or faster. */
final class Efficiency {

    private Efficiency() {}

    static Set<UUID> of(List<RankedRow> rows, BoardView view) {
        Set<UUID> efficient = new HashSet<>();
        double best = Double.POSITIVE_INFINITY;
        List<RankedRow> byCost = rows.stream()
                .filter(ranked -> !Double.isNaN(ranked.facts().fitSeconds()))
                .sorted(Comparator.comparingDouble(
                                (RankedRow ranked) -> ranked.facts().fitSeconds())
                        .thenComparingDouble(ranked -> loss(ranked, view)))
                .toList();
        for (RankedRow ranked : byCost) {
            if (loss(ranked, view) < best) {
                best = loss(ranked, view);
                efficient.add(ranked.row().submission());
            }
        }
        return efficient;
    }

    /** Less is better. */
    private static double loss(RankedRow ranked, BoardView view) {
        Measure measure = view.losses().measure();
        double value = measure.of(ranked.row().losses(view.losses().slice()));
        return measure.moreIsBetter() ? -value : value;
    }
}
