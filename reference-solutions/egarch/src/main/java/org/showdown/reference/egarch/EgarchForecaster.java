package org.showdown.reference.egarch;

import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.reference.garch.GarchForecaster;
import org.showdown.volatility.garch.VarianceModel;

/**
 * EGARCH(1,1) of Nelson (1991) with its leverage term: the logarithm of the variance moves with the size of a shock and
 * with its sign. Returns, refits and scaling are those of {@link GarchForecaster}; the expected variance of several days is
 * the closed form for normal innovations.
 */
public final class EgarchForecaster implements VolatilityForecaster {

    private final GarchForecaster egarch = new GarchForecaster(VarianceModel.egarch(1, 1, 1));

    @Override
    public void fit(History history) {
        egarch.fit(history);
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        return egarch.forecast(history, horizonDays);
    }
}
