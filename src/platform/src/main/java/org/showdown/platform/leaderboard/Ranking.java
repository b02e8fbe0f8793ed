package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which submission stands for a student, and in what order the rows stand. Only scored submissions come here: a failed or
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

    /** One row for each student and entry, and one for each reference solution (its latest file). */
    static List<LeaderboardRow> standing(Collection<LeaderboardRow> scored, StandingRule rule) {
        Map<Slot, List<LeaderboardRow>> slots = new LinkedHashMap<>();
        for (LeaderboardRow row : scored) {
            slots.computeIfAbsent(Slot.of(row), slot -> new ArrayList<>()).add(row);
        }
        return slots.values().stream().map(rule::of).toList();
    }

    /** Ranks by QLIKE, then sorts as asked. */
    static List<RankedRow> ranked(Collection<LeaderboardRow> standing, SortKey key, boolean descending) {
        List<RankedRow> unranked = new ArrayList<>(
                standing.stream().map(row -> new RankedRow(null, row)).toList());
        unranked.sort(SortKey.QLIKE.order(false));
        List<RankedRow> ranked = new ArrayList<>(unranked.size());
        for (int i = 0; i < unranked.size(); i++) {
            LeaderboardRow row = unranked.get(i).row();
            ranked.add(new RankedRow(rank(ranked, row, i), row));
        }
        ranked.sort(key.order(descending));
        return List.copyOf(ranked);
    }

    private static @Nullable Integer rank(List<RankedRow> before, LeaderboardRow row, int index) {
        double loss = row.all().qlike();
        if (Double.isNaN(loss)) {
            return null;
        }
        if (index > 0 && before.get(index - 1).row().all().qlike() == loss) {
            return before.get(index - 1).rank();
        }
        return index + 1;
    }
}
