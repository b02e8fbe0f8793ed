package org.showdown.platform.desk;

import java.time.Duration;
import java.util.List;

/**
 * Two submissions of different students that are nearly the same.
 *
 * @param first       the earlier
 * @param correlation of their log forecasts, less what all models share; NaN where that cannot be said
 * @param sameFile    whether the two files are the same to the byte
 */
public record TwinPair(TwinSide first, TwinSide second, double correlation, boolean sameFile) {

    public List<TwinSide> sides() {
        return List.of(first, second);
    }

    /** The symbols that both have forecasts for. */
    public List<String> symbols() {
        return first.symbols().stream().filter(second.symbols()::contains).toList();
    }

    /** How long after the first the second was received, in words. */
    public String apart() {
        Duration between = Duration.between(
                first.submission().submittedAt(), second.submission().submittedAt());
        return between.toDays() > 0
                ? count(between.toDays(), "day")
                : between.toHours() > 0 ? count(between.toHours(), "hour") : count(between.toMinutes(), "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
