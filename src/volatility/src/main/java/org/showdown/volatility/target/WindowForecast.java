package org.showdown.volatility.target;

import org.showdown.forecaster.Column;
import org.showdown.forecaster.Target;

/** Turns a forecast of the coming days' variance into a forecast of the target, whose window may begin in the past, and back. */
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
        return volatility(past, past == 0 ? Double.NaN : realisedVariance.mean(past), horizonDays, comingVariance);
    }

    /**
     * The same with the past in one number.
     *
     * @param pastDays days of the window that are known at the origin, n − h
     * @param known their mean daily variance; NaN where none is known
     */
    static double volatility(int pastDays, double known, int horizonDays, double comingVariance) {
        double mean = pastDays == 0 || Double.isNaN(known)
                ? comingVariance
                : (pastDays * known + horizonDays * comingVariance) / (pastDays + horizonDays);
        return Math.sqrt(Target.DAYS_PER_YEAR * mean);
    }

    /**
     * What a forecast of the target says of the coming days alone: {@code v̂ = (n · f²/252 − Σ v[t+h-n+1 … t]) / h}, the inverse of
     * {@link #volatility(int, double, int, double)} in its last argument. Below zero where the forecast is lower than the known days
     * allow.
     *
     * @param volatility f, annualised (decimal)
     */
    static double comingVariance(int pastDays, double known, int horizonDays, double volatility) {
        double mean = volatility * volatility / Target.DAYS_PER_YEAR;
        return pastDays == 0 || Double.isNaN(known)
                ? mean
                : ((pastDays + horizonDays) * mean - pastDays * known) / horizonDays;
    }
}
