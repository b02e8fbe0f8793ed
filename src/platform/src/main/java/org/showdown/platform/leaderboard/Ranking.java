package org.showdown.platform.leaderboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which submission stands for a student. Only scored submissions come here: a failed or unfinished one is never ranked and
 * never takes an earlier row's place.
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
}
