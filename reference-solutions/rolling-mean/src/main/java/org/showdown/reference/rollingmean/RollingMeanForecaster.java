package org.showdown.reference.rollingmean;

import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;
import org.showdown.forecaster.VolatilityForecaster;

/**
 * Forecasts the root of the mean daily variance of the last 21 trading days, {@code sqrt(252 · mean(v[t-20 … t]))},
 * whatever the horizon: the volatility of the coming days is that of the last month.
 */
public final class RollingMeanForecaster implements VolatilityForecaster {

    private static final int MONTH = 21;

    /** Annualised volatility for a symbol of which nothing has been seen yet. */
    private static final double UNKNOWN = 0.25;

    @Override
    public double[] forecast(History history, int horizonDays) {
        return history.symbols().stream()
                .mapToDouble(symbol -> rollingVolatility(history.realisedVariance(symbol)))
                .toArray();
    }

    /** The month's mean; over a longer stretch where a month without trading has nothing positive to offer. */
    private static double rollingVolatility(Column variance) {
        for (int days = MONTH; ; days *= 2) {
            double mean = variance.mean(days);
            if (mean > 0 && Double.isFinite(mean)) {
                return Math.sqrt(Target.DAYS_PER_YEAR * mean);
            }
            if (days >= variance.size()) {
                return UNKNOWN;
            }
        }
    }
}
