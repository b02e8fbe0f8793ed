package org.showdown.volatility.shift;

import java.util.ArrayList;
import java.util.List;

/**
 * Page's (1954) cumulative sums of log volatility, on both sides. With {@code u_t = (x_t − m)/s},
 *
 * <pre>S⁺_t = max(0, S⁺_{t−1} + u_t − k),  S⁻_t = max(0, S⁻_{t−1} − u_t − k),</pre>
 *
 * a shift is noticed on the day t on which a sum exceeds h. Small deviations that last add up; one wild day hardly
 * counts.
 *
 * <p>m and s are mean and standard deviation (divisor n − 1) of the days before the current excursion of the sums, at most the
 * last {@code reference} of them, and none from before the last shift. They stand still while a sum is above zero, so that
 * a shift does not hide itself by moving its own reference. When a shift is noticed, its first day is estimated as Page
 * does, by the day after the sum was last zero; the sums restart at zero, and after {@code warmUp} days of the new
 * regime, counted from that first day, it becomes the reference.
 *
 * @param allowance k, standard deviations per day that are let pass; half the shift that is looked for
 * @param threshold h, in standard deviations
 * @param reference days of the reference, at most; at least the warm-up
 * @param warmUp days of a regime that must have passed before a shift away from it is looked for, at least 2
 */
public record Cusum(double allowance, double threshold, int reference, int warmUp) implements ShiftDetector {

    /**
     * k = 1 and h = 8, against at most a quarter and at least a month of days. Volatility is so persistent that the k = 0.5 and
     * h = 5 that are usual for independent observations find a shift in every month.
     */
    public static final Cusum DEFAULT = new Cusum(1, 8, 63, 21);

    public Cusum {
        if (!(allowance >= 0) || !(threshold > 0) || Double.isInfinite(allowance) || Double.isInfinite(threshold)) {
            throw new IllegalArgumentException(
                    "a cumulative sum needs an allowance of at least 0 and a threshold above 0, found " + allowance
                            + " and " + threshold);
        }
        if (warmUp < 2 || reference < warmUp) {
            throw new IllegalArgumentException(
                    "a cumulative sum needs a warm-up of at least 2 days and a reference of at least the warm-up, found "
                            + warmUp + " and " + reference);
        }
    }

    @Override
    public List<RegimeShift> shifts(double[] volatility) {
        LogVolatility x = LogVolatility.of(volatility);
        List<RegimeShift> shifts = new ArrayList<>();
        int regimeStart = 0;
        Excursion up = Excursion.NONE;
        Excursion down = Excursion.NONE;
        for (int t = warmUp; t < x.days(); t++) {
            if (t - regimeStart < warmUp) {
                continue;
            }
            int quietUntil = Math.min(up.startOr(t), down.startOr(t));
            // An excursion that begins in the first days of a regime would leave no reference.
            int before = Math.max(quietUntil, regimeStart + warmUp);
            int from = Math.max(regimeStart, before - reference);
            double mean = x.mean(from, before);
            double deviation = x.deviation(from, before);
            double change = x.at(t) - mean;
            double u = deviation > 0 || Math.abs(change) > 1e-12 ? change / deviation : 0;
            up = up.next(u - allowance, t);
            down = down.next(-u - allowance, t);
            Excursion larger = up.sum() >= down.sum() ? up : down;
            if (larger.sum() > threshold) {
                double size = x.mean(larger.start(), t + 1) - mean;
                shifts.add(new RegimeShift(t, RegimeShift.direction(size), size, larger.sum()));
                regimeStart = larger.start();
                up = Excursion.NONE;
                down = Excursion.NONE;
            }
        }
        return List.copyOf(shifts);
    }

    /**
     * A cumulative sum since it was last zero.
     *
     * @param sum S, 0 or more
     * @param start the first day on which it was above zero
     */
    private record Excursion(double sum, int start) {
        static final Excursion NONE = new Excursion(0, -1);

        Excursion next(double step, int day) {
            double next = sum + step;
            if (!(next > 0)) {
                return NONE;
            }
            return new Excursion(next, start < 0 ? day : start);
        }

        int startOr(int day) {
            return start < 0 ? day : start;
        }
    }
}
