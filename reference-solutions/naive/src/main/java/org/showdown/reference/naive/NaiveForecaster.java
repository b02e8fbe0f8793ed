package org.showdown.reference.naive;

import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;
import org.showdown.forecaster.VolatilityForecaster;

/**
 * Forecasts the last observed value of the target: {@code sqrt(252 · mean(v[t-n+1 … t]))} with n = max(h, window days).
 *
 * <p>For the target {@code next-day} that is the last day's volatility, for {@code rolling-21} the rolling volatility
 * as of today, 20 of whose 21 days are also in tomorrow's. Where that value is zero or not known, the newest one that is
 * positive stands in for it.
 */
public final class NaiveForecaster implements VolatilityForecaster {

    /** Annualised volatility for a symbol of which nothing has been seen yet. */
    private static final double UNKNOWN = 0.25;

    @Override
    public double[] forecast(History history, int horizonDays) {
        int window = Math.max(horizonDays, history.target().windowDays());
        return history.symbols().stream()
                .mapToDouble(symbol -> lastPositive(history.realisedVariance(symbol), window))
                .toArray();
    }

    private static double lastPositive(Column variance, int window) {
        for (int end = variance.size() - 1; end >= 0; end--) {
            double mean = meanUntil(variance, end, window);
            if (mean > 0) {
                return Math.sqrt(Target.DAYS_PER_YEAR * mean);
            }
        }
        return UNKNOWN;
    }

    /** Mean of the known values among the {@code window} days that end at {@code end}; NaN if none is known. */
    private static double meanUntil(Column variance, int end, int window) {
        double sum = 0;
        int known = 0;
        for (int day = Math.max(0, end - window + 1); day <= end; day++) {
            double value = variance.get(day);
            if (Double.isFinite(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
