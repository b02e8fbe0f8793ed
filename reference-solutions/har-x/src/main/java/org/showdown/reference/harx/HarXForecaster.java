package org.showdown.reference.harx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.target.WindowForecast;

/**
 * HAR-X for each symbol and horizon: the root of the mean variance of the coming h days on the roots of the last day's,
 * week's and month's mean variance (Corsi 2009), on the negative part of the mean returns over the same days (Corsi and
 * Renò 2012) and on the volatility index, by ordinary least squares, refitted on all days so far every 252 trading days.
 *
 * <p>In roots all terms have one unit, so a crisis deeper than any before is met in proportion. In logarithms the leverage
 * terms are exponents there: on the simulated market of 2020–2021 QLIKE is as low, but MSE is higher than that of a plain
 * HAR. The residual variance and the ratio of actual to fitted variance bring the mean back (Jensen).
 */
public final class HarXForecaster implements VolatilityForecaster {

    private static final int REFIT_DAYS = 252;

    private final Map<String, SymbolHarX> models = new LinkedHashMap<>();
    private int fittedDays;

    @Override
    public void fit(History history) {
        for (String symbol : history.symbols()) {
            SymbolHarX model = models.computeIfAbsent(symbol, _ -> new SymbolHarX());
            model.read(history, symbol);
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
        SymbolHarX model = models.computeIfAbsent(symbol, _ -> new SymbolHarX());
        model.read(history, symbol);
        return WindowForecast.volatility(
                history.target(), history.realisedVariance(symbol), horizonDays, model.meanVariance(horizonDays));
    }
}
