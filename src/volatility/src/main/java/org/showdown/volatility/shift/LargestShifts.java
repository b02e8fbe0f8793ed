package org.showdown.volatility.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The k largest shifts at least d days apart: by size in log points without its sign, each taken unless one that is larger lies nearer than
 * d days; of two of the same size the earlier. Looks at the whole series, so it is a choice in hindsight: for describing what
 * happened, never for a forecast.
 */
public final class LargestShifts {

    private LargestShifts() {}

    /**
     * The largest, by day.
     *
     * @param shifts of one series, in any order
     * @param count k, at least 1; fewer come back where there are fewer
     * @param daysApart d, at least 1; more than the length of the adaptation curves keeps these from overlapping
     */
    public static List<RegimeShift> of(List<RegimeShift> shifts, int count, int daysApart) {
        if (count < 1 || daysApart < 1) {
            throw new IllegalArgumentException("the largest shifts need a count and a distance of at least 1, found "
                    + count + " and " + daysApart);
        }
        List<RegimeShift> chosen = new ArrayList<>();
        shifts.stream()
                .sorted(Comparator.comparingDouble((RegimeShift shift) -> -Math.abs(shift.size()))
                        .thenComparingInt(RegimeShift::day))
                .forEach(shift -> {
                    if (chosen.size() < count
                            && chosen.stream().allMatch(other -> Math.abs(other.day() - shift.day()) >= daysApart)) {
                        chosen.add(shift);
                    }
                });
        chosen.sort(Comparator.comparingInt(RegimeShift::day));
        return List.copyOf(chosen);
    }
}
