package org.showdown.volatility.target;

import org.showdown.forecaster.Column;
import org.showdown.forecaster.Target;

/** Turns a forecast of the coming days' variance into a forecast of the target, whose window may begin in the past. */
public final class WindowForecast {

    private WindowForecast() {}

    /**
     * Annualised volatility over the target's window: {@code sqrt(252/n · (Σ v[t+h-n+1 … t] + h · v̂))} with n = max(h,
     * window days). Of {@code rolling-21} tomorrow, 20 days are known already and one is forecast.
     *
     * @param target the assignment's target
     * @param realisedVariance daily variance until the origin t; a missing day of the window counts as the mean of the
     *     others
     * @param horizonDays h, at least 1
     * @param comingVariance v̂: the mean daily variance expected for the h coming days, decimal
     */
    public static double volatility(Target target, Column realisedVariance, int horizonDays, double comingVariance) {
        int window = Math.max(horizonDays, target.windowDays());
        int past = window - horizonDays;
        double known = past == 0 ? 0 : realisedVariance.mean(past);
        double mean = Double.isNaN(known) ? comingVariance : (past * known + horizonDays * comingVariance) / window;
        return Math.sqrt(Target.DAYS_PER_YEAR * mean);
    }
}
