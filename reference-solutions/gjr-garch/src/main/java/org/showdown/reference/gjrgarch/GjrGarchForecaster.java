package org.showdown.reference.gjrgarch;

import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.reference.garch.GarchForecaster;
import org.showdown.volatility.garch.VarianceModel;

/**
 * GJR-GARCH(1,1) of Glosten, Jagannathan and Runkle (1993): a GARCH(1,1) in which the squares of falls have a coefficient of
 * their own beside that of all squares. Returns, refits and scaling are those of {@link GarchForecaster}.
 */
public final class GjrGarchForecaster implements VolatilityForecaster {

    private final GarchForecaster gjr = new GarchForecaster(VarianceModel.gjr(1, 1, 1));

    @Override
    public void fit(History history) {
        gjr.fit(history);
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        return gjr.forecast(history, horizonDays);
    }
}
