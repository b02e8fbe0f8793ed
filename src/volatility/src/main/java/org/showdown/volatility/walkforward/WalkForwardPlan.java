package org.showdown.volatility.walkforward;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.showdown.volatility.target.TargetDefinition;

/**
 * What is forecast, and from when to when.
 *
 * @param trainUntil the last day a forecaster is fitted on; before {@code from}
 * @param from the first day that may be forecast
 * @param to the last day that a target may reach
 * @param horizons horizons h in trading days, each at least 1, none twice
 * @param target the quantity to forecast
 */
public record WalkForwardPlan(
        LocalDate trainUntil, LocalDate from, LocalDate to, List<Integer> horizons, TargetDefinition target) {

    public WalkForwardPlan {
        horizons = List.copyOf(horizons);
        if (!trainUntil.isBefore(from)) {
            throw new IllegalArgumentException(
                    "training ends on " + trainUntil + ", which is not before the first forecast day " + from);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last forecast day " + to + " is before the first one, " + from);
        }
        if (horizons.isEmpty() || new HashSet<>(horizons).size() < horizons.size()) {
            throw new IllegalArgumentException("horizons must be one or more, none twice: " + horizons);
        }
        if (horizons.stream().anyMatch(horizon -> horizon < 1)) {
            throw new IllegalArgumentException("a horizon is at least one day: " + horizons);
        }
    }
}
