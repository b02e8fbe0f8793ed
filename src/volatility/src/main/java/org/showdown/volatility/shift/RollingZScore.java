package org.showdown.volatility.shift;

import java.util.ArrayList;
import java.util.List;

/**
 * The rolling z-score of log volatility: with m and s the mean and standard deviation (divisor w − 1) of the w reference days
 * before the last r, {@code z_t = (mean(x_{t−r+1} … x_t) − m) / s}. A shift is noticed on the
 * day on which |z| reaches the threshold; the next in the same direction not before |z| was below half of it, so that a level
 * near the threshold is not noticed again and again. A mean of r days is in itself less noisy than one day, but not by √r, since volatility is
 * persistent; z is in standard deviations of a day.
 *
 * @param recent r, days whose level is judged, at least 1
 * @param reference w, days against which it is judged, at least 2
 * @param threshold |z| from which the level counts as shifted, above zero
 */
public record RollingZScore(int recent, int reference, double threshold) implements ShiftDetector {

    /** A week against the quarter before, at two standard deviations. */
    public static final RollingZScore DEFAULT = new RollingZScore(5, 63, 2);

    public RollingZScore {
        if (recent < 1 || reference < 2 || !(threshold > 0) || Double.isInfinite(threshold)) {
            throw new IllegalArgumentException(
                    "a rolling z-score needs at least 1 recent day, at least 2 reference days and a threshold above 0, found "
                            + recent + ", " + reference + " and " + threshold);
        }
    }

    @Override
    public List<RegimeShift> shifts(double[] volatility) {
        LogVolatility x = LogVolatility.of(volatility);
        List<RegimeShift> shifts = new ArrayList<>();
        double noticed = 0;
        for (int t = recent + reference - 1; t < x.days(); t++) {
            double z = z(x, t);
            double side = Math.signum(z);
            if (Math.abs(z) >= threshold && side != noticed) {
                shifts.add(new RegimeShift(t, RegimeShift.direction(z), change(x, t), Math.abs(z)));
                noticed = side;
            } else if (side != noticed || Math.abs(z) < threshold / 2) {
                noticed = 0;
            }
        }
        return List.copyOf(shifts);
    }

    private double z(LogVolatility x, int t) {
        double change = change(x, t);
        double deviation = x.deviation(t + 1 - recent - reference, t + 1 - recent);
        // After days without any change, any change is infinitely many standard deviations.
        return deviation > 0 || Math.abs(change) > 1e-12 ? change / deviation : 0;
    }

    private double change(LogVolatility x, int t) {
        int split = t + 1 - recent;
        return x.mean(split, t + 1) - x.mean(split - reference, split);
    }
}
