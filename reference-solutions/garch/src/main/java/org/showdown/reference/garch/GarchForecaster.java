package org.showdown.reference.garch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.target.WindowForecast;

/**
 * A model of the GARCH family, GARCH(1,1) unless told otherwise, on percent close-to-close log returns of each symbol,
 * refitted on all days so far every 252 trading days; in between, the parameters stay and the variance follows the new returns.
 *
 * <p>A GARCH forecasts the variance of close-to-close returns, and the target is another quantity: daily Garman-Klass, for
 * one, leaves out the night. So each forecast is multiplied by the ratio of the mean target variance to the mean squared
 * return over the days fitted on, as Hansen and Lunde (2005) scale one to the other.
 */
public final class GarchForecaster implements VolatilityForecaster {

    private static final int REFIT_DAYS = 252;

    /** Daily variance for a symbol of which nothing has been seen yet: a volatility of 25 %. */
    private static final double UNKNOWN_VARIANCE = 0.25 * 0.25 / 252;

    private final GarchSpecification specification;
    private final boolean scaled;
    private final Map<String, SymbolGarch> models = new LinkedHashMap<>();
    private int fittedDays;

    /** GARCH(1,1), scaled to the target. */
    public GarchForecaster() {
        this(VarianceModel.garch(1, 1));
    }

    /** A model with a constant mean and normal innovations, scaled to the target. */
    public GarchForecaster(VarianceModel variance) {
        this(variance, true);
    }

    private GarchForecaster(VarianceModel variance, boolean scaled) {
        this.specification = GarchSpecification.of(variance);
        this.scaled = scaled;
    }

    /** GARCH(1,1): the variance of returns as it is, whatever the target. */
    public static GarchForecaster unscaled() {
        return new GarchForecaster(VarianceModel.garch(1, 1), false);
    }

    @Override
    public void fit(History history) {
        for (String symbol : history.symbols()) {
            SymbolGarch model = models.computeIfAbsent(symbol, _ -> new SymbolGarch(specification));
            model.read(history.close(symbol), history.realisedVariance(symbol));
            model.refit();
        }
        fittedDays = history.size();
    }

    @Override
    public double[] forecast(History history, int horizonDays) {
        if (models.isEmpty() || history.size() - fittedDays >= REFIT_DAYS) {
            fit(history);
        }
        return history.symbols().stream()
                .mapToDouble(symbol -> forecast(history, symbol, horizonDays))
                .toArray();
    }

    private double forecast(History history, String symbol, int horizonDays) {
        SymbolGarch model = models.computeIfAbsent(symbol, _ -> new SymbolGarch(specification));
        model.read(history.close(symbol), history.realisedVariance(symbol));
        double variance = model.meanVariance(horizonDays).orElse(UNKNOWN_VARIANCE);
        double ratio = scaled ? model.targetRatio() : 1;
        return WindowForecast.volatility(
                history.target(), history.realisedVariance(symbol), horizonDays, ratio * variance);
    }
}
