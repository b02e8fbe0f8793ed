package org.showdown.reference.garchunscaled;

import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.reference.garch.GarchForecaster;

/**
 * {@link GarchForecaster} without the scaling: what a GARCH says about close-to-close returns, judged on whatever the target
 * is. The distance to the scaled row is the price of forecasting another quantity than the one that is scored.
 */
public final class UnscaledGarchForecaster implements VolatilityForecaster {

    private final GarchForecaster garch = GarchForecaster.unscaled();

    @Override
    public void fit(History history) {
        garch.fit(history);
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        return garch.forecast(history, horizonDays);
    }
}
