package org.showdown.volatility.shift;

import java.util.List;

/**
 * Finds the days on which volatility changed its level. Works on log volatility x = ln σ, of which a doubling and a halving are
 * changes of the same size. Whether there is a shift on day t depends on days up to t only: appending days never
 * changes what was found before.
 */
public sealed interface ShiftDetector permits RollingZScore, Cusum {

    /**
     * The shifts of a series, by day.
     *
     * @param volatility σ of each day, above zero and in any unit, oldest first; NaN on a day without one, which then
     *     repeats the day before
     * @throws IllegalArgumentException if a value is zero, negative or infinite, or the first is NaN
     */
    List<RegimeShift> shifts(double[] volatility);
}
