package org.showdown.reference.har;

import java.util.LinkedHashMap;
import java.util.Map;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.target.WindowForecast;

/**
 * HAR of Corsi (2009) by ordinary least squares for each symbol and horizon: the volatility of the coming h days on the
 * last day's, week's and month's mean daily volatility, refitted on all days so far every 252 trading days.
 *
 * <p>The regression is on volatilities, because regressions on variances follow a few extreme days (on real prices of
 * 2020–2021 their QLIKE is a fifth worse). The square of a volatility forecast is too low as a variance forecast (Jensen), so
 * fitted volatilities are scaled until their mean square is the mean variance of the days fitted on.
 */
public final class HarForecaster implements VolatilityForecaster {

    private static final int REFIT_DAYS = 252;

    private final Map<String, SymbolHar> models = new LinkedHashMap<>();
    private int fittedDays;

    @Override
    public void fit(History history) {
        for (String symbol : history.symbols()) {
            SymbolHar model = models.computeIfAbsent(symbol, _ -> new SymbolHar());
            model.read(history.realisedVariance(symbol));
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
        SymbolHar model = models.computeIfAbsent(symbol, _ -> new SymbolHar());
        model.read(history.realisedVariance(symbol));
        return WindowForecast.volatility(
                history.target(), history.realisedVariance(symbol), horizonDays, model.meanVariance(horizonDays));
    }
}
