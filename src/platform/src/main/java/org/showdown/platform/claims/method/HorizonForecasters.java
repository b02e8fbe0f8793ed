package org.showdown.platform.claims.method;

import java.util.HashMap;
import java.util.Map;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.History;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.garch.RecursiveGarch;
import org.showdown.volatility.har.HarColumns;
import org.showdown.volatility.har.HarForecast;
import org.showdown.volatility.har.HarForm;
import org.showdown.volatility.har.HarMeasure;
import org.showdown.volatility.har.HarSpecification;
import org.showdown.volatility.har.RecursiveHar;
import org.showdown.volatility.target.WindowForecast;

/** The course's two classics for any horizon, each symbol by itself, estimated anew after every 252 days. */
final class HorizonForecasters {
    private static final int REFIT_DAYS = 252;

    private HorizonForecasters() {}

    /** GARCH(1,1) on returns; its mean variance of the coming days, times mean target variance over mean squared return until the last estimation. */
    static final class Garch implements VolatilityForecaster {
        private final Map<String, RecursiveGarch> models = new HashMap<>();
        private final Map<String, Double> ratios = new HashMap<>();
        private int fittedDays;

        @Override
        public double[] forecast(History history, int horizonDays) {
            boolean due = models.isEmpty() || history.size() - fittedDays >= REFIT_DAYS;
            if (due) {
                fittedDays = history.size();
            }
            return history.symbols().stream()
                    .mapToDouble(symbol -> {
                        RecursiveGarch model = models.computeIfAbsent(
                                symbol, _ -> new RecursiveGarch(GarchMethods.GARCH, Integer.MAX_VALUE));
                        model.read(history.close(symbol));
                        if (due) {
                            model.refit();
                            ratios.put(symbol, ratio(history, symbol));
                        }
                        double variance = model.variance(horizonDays).orElseThrow(() -> unfitted(symbol, history));
                        return annual(history, symbol, horizonDays, ratios.getOrDefault(symbol, 1.0) * variance);
                    })
                    .toArray();
        }

        private static double ratio(History history, String symbol) {
            Column variance = history.realisedVariance(symbol);
            Column returns = history.logReturns(symbol);
            double ofDay = 0;
            double ofReturns = 0;
            for (int day = 0; day < history.size(); day++) {
                if (Double.isFinite(variance.get(day)) && Double.isFinite(returns.get(day))) {
                    ofDay += variance.get(day);
                    ofReturns += returns.get(day) * returns.get(day);
                }
            }
            return ofDay / ofReturns;
        }
    }

    /** HAR in roots: the root of the mean variance of the coming days on the roots of the last day's, week's and month's mean variance. */
    static final class Har implements VolatilityForecaster {
        private final Map<String, RecursiveHar> models = new HashMap<>();

        @Override
        public double[] forecast(History history, int horizonDays) {
            HarSpecification roots =
                    HarSpecification.STANDARD.in(HarForm.SQUARE_ROOT).ahead(horizonDays);
            return history.symbols().stream()
                    .mapToDouble(symbol -> {
                        RecursiveHar model = models.computeIfAbsent(
                                symbol + " " + horizonDays,
                                _ -> new RecursiveHar(roots, HarMeasure.VARIANCE, REFIT_DAYS));
                        model.update(HarColumns.of(history.realisedVariance(symbol)));
                        double variance = model.forecast()
                                .map(HarForecast::variance)
                                .orElseThrow(() -> unfitted(symbol, history));
                        return annual(history, symbol, horizonDays, variance);
                    })
                    .toArray();
        }
    }

    private static double annual(History history, String symbol, int horizonDays, double variance) {
        return WindowForecast.volatility(history.target(), history.realisedVariance(symbol), horizonDays, variance);
    }

    private static IllegalArgumentException unfitted(String symbol, History history) {
        return new IllegalArgumentException(
                "no fit to the days of " + symbol + " until " + history.dates().getLast());
    }
}
