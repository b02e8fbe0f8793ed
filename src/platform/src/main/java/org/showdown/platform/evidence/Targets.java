package org.showdown.platform.evidence;

import java.util.List;
import org.showdown.volatility.target.TargetDefinition;

/** The targets that a board's forecasts are compared on: the assignment's own, and the other one derived from the same forecasts. */
public final class Targets {
    private static final int ROLLING_DAYS = 21;

    private Targets() {}

    /** Next-day for a rolling target; the 21-day rolling one for the next-day target. */
    public static TargetDefinition other(TargetDefinition own) {
        return new TargetDefinition(own.estimator(), own.windowDays() == 1 ? ROLLING_DAYS : 1);
    }

    /** Both, the assignment's own first. */
    public static List<TargetDefinition> of(TargetDefinition own) {
        return List.of(own, other(own));
    }
}
