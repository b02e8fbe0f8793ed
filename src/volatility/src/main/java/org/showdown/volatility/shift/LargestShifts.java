package org.showdown.volatility.shift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The k largest shifts at least d days apart: by size in log points without its sign, each taken unless one that is larger lies nearer than
 * d days; of two of the same size the earlier. Looks at the whole series, so it is a choice in hindsight: for describing what
 * happened, never for a forecast.
 */
public final class LargestShifts {
    /** How many the course takes. */
    public static final int OF_THE_COURSE = 5;

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

    /**
     * The largest shifts of a board: those noticed from the board's first origin on that have all days of an adaptation curve after them within
     * the board. The detector sees the days before the board too.
     *
     * @param volatility σ of every day of the market, NaN on a day without one
     * @param firstOrigin index of the day before the board's first
     * @param last index of the board's last day
     * @param days D, length of the curves: shifts are more than that apart, so that curves do not overlap
     * @param taken which shifts are in question
     */
    public static List<RegimeShift> ofBoard(
            ShiftDetector detector,
            double[] volatility,
            int firstOrigin,
            int last,
            int count,
            int days,
            Predicate<RegimeShift> taken) {
        List<RegimeShift> shifts = all(detector, volatility).stream()
                .filter(shift -> shift.day() >= firstOrigin && shift.day() + days <= last && taken.test(shift))
                .toList();
        return of(shifts, count, days + 1);
    }

    /**
     * All shifts of a symbol that may have come to the market after its first day.
     *
     * @param volatility σ of every day of the market, NaN on a day without one
     */
    public static List<RegimeShift> all(ShiftDetector detector, double[] volatility) {
        int before = 0;
        while (before < volatility.length && Double.isNaN(volatility[before])) {
            before++;
        }
        int offset = before;
        return detector.shifts(Arrays.copyOfRange(volatility, before, volatility.length)).stream()
                .map(shift -> new RegimeShift(shift.day() + offset, shift.direction(), shift.size(), shift.score()))
                .toList();
    }
}
