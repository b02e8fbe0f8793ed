package org.showdown.platform.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.showdown.volatility.market.PriceSeries;

/** Where a window of days is worth looking at: a few days after the largest moves of a price. */
final class NotableDays {
    private static final int MOVES = 8;

    /** A month, so that no two windows of twenty days are about the same move. */
    private static final int APART = 21;

    /** The move then stands in the last third of a window of twenty days, with days before it and days after. */
    private static final int AFTER = 5;

    private NotableDays() {}

    /** The log return of a day, NaN without one. */
    static double move(PriceSeries prices, int day) {
        return day == 0 ? Double.NaN : Math.log(prices.close(day) / prices.close(day - 1));
    }

    /**
     * Origins of windows, by day.
     *
     * @param earliest the first that may be an origin
     */
    static List<Integer> origins(PriceSeries prices, int earliest) {
        List<Integer> moves = new ArrayList<>();
        IntStream.range(Math.max(1, earliest - AFTER), prices.size() - AFTER)
                .filter(day -> !Double.isNaN(move(prices, day)))
                .boxed()
                .sorted(Comparator.comparingDouble(day -> -Math.abs(move(prices, day))))
                .forEach(day -> {
                    if (moves.size() < MOVES && moves.stream().allMatch(other -> Math.abs(other - day) >= APART)) {
                        moves.add(day);
                    }
                });
        return moves.stream().map(day -> day + AFTER).sorted().toList();
    }

    /** The origin after the largest of these moves. */
    static int largest(PriceSeries prices, List<Integer> origins) {
        return origins.stream()
                .max(Comparator.comparingDouble(origin -> Math.abs(move(prices, origin - AFTER))))
                .orElse(prices.size() - 1);
    }
}
