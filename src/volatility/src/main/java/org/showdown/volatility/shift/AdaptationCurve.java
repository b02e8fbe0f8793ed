package org.showdown.volatility.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a model lost in the days after regime shifts: with the loss L_t of day t and shifts noticed on days c,
 * {@code daily(s) = mean_c L_{c+s}} and {@code cumulative(s) = Σ_{i=1..s} daily(i)}, s = 1 … D. The forecast of day c + 1 was made at the close of
 * day c, the first that could know of the shift. Of two models the one that adapts faster has the flatter curve.
 *
 * @param daily mean loss s days after a shift, in the unit of the loss; the first is of the day after
 * @param cumulative their running sum
 * @param shifts the number of shifts averaged over
 */
public record AdaptationCurve(List<Double> daily, List<Double> cumulative, int shifts) {
    /** D as the course takes it. */
    public static final int DAYS_OF_THE_COURSE = 20;

    public AdaptationCurve {
        daily = List.copyOf(daily);
        cumulative = List.copyOf(cumulative);
    }

    /**
     * The curve of one model. Shifts after which the series does not go on for D days are left out, so that every point is a mean over the
     * same shifts; compare models over the same days.
     *
     * @param losses of every day, oldest first, NaN on a day without one; a point is the mean over the shifts that have a
     *     loss there
     * @param shifts their days are indices of losses
     * @param days D, at least 1; the course takes 20
     * @return empty if no shift is left, or on some day after the shift none has a loss
     * @throws IllegalArgumentException if a loss is infinite or a shift lies outside the series
     */
    public static Optional<AdaptationCurve> of(double[] losses, List<RegimeShift> shifts, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("an adaptation curve needs at least 1 day, found " + days);
        }
        for (int day = 0; day < losses.length; day++) {
            if (Double.isInfinite(losses[day])) {
                throw new IllegalArgumentException(
                        "losses must be finite, or NaN where there is none, found " + losses[day] + " at index " + day);
            }
        }
        for (RegimeShift shift : shifts) {
            if (shift.day() < 0 || shift.day() >= losses.length) {
                throw new IllegalArgumentException("shifts must lie within the " + losses.length
                        + " days of the losses, found one on day " + shift.day());
            }
        }
        List<RegimeShift> whole = shifts.stream()
                .filter(shift -> shift.day() + days < losses.length)
                .toList();
        List<Double> daily = new ArrayList<>();
        List<Double> cumulative = new ArrayList<>();
        double sum = 0;
        for (int s = 1; s <= days; s++) {
            int offset = s;
            double mean = whole.stream()
                    .mapToDouble(shift -> losses[shift.day() + offset])
                    .filter(loss -> !Double.isNaN(loss))
                    .average()
                    .orElse(Double.NaN);
            if (Double.isNaN(mean)) {
                return Optional.empty();
            }
            sum += mean;
            daily.add(mean);
            cumulative.add(sum);
        }
        return Optional.of(new AdaptationCurve(daily, cumulative, whole.size()));
    }

    /**
     * After how many days the mean daily loss first is no larger than a level, such as the model's mean loss over all days: how long
     * it took to catch up. Empty if it did not within the curve.
     */
    public OptionalInt daysUntil(double level) {
        for (int s = 1; s <= daily.size(); s++) {
            if (daily.get(s - 1) <= level) {
                return OptionalInt.of(s);
            }
        }
        return OptionalInt.empty();
    }
}
