package org.showdown.reference.harx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.showdown.forecaster.History;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarForm;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;

/**
 * The HAR-X of one symbol, fitted for each horizon that has been asked for: with all its terms, and in case the index or
 * the returns are not known without them.
 */
final class SymbolHarX {
    private static final HarSpecification IN_ROOTS = HarSpecification.STANDARD.in(HarForm.SQUARE_ROOT);

    /** Eight coefficients want more days than the four of a plain HAR. */
    private static final int FEWEST_ROWS_OF_EXTENSIONS = 252;

    /** Daily variance for a symbol of which nothing has been seen yet: a volatility of 25 % a year. */
    private static final double UNKNOWN_VARIANCE = 0.25 * 0.25 / 252;

    private final SymbolDays days = new SymbolDays();
    private final Map<Integer, Map<Terms, Fit>> fits = new HashMap<>();

    /** A fitted model and the ratio that gives its forecasts the mean of the days fitted on. */
    private record Fit(HarModel model, double ratio) {}

    void read(History history, String symbol) {
        days.read(history, symbol);
    }

    /** Fits anew for tomorrow, and for every other horizon that has been asked for. */
    void refit() {
        fits.putIfAbsent(1, Map.of());
        fits.replaceAll((horizonDays, _) -> fit(horizonDays));
    }

    /** The mean daily variance expected over the coming days, decimal, above zero. */
    double meanVariance(int horizonDays) {
        Map<Terms, Fit> ofHorizon = fits.computeIfAbsent(horizonDays, this::fit);
        for (Map.Entry<Terms, Fit> entry : ofHorizon.entrySet()) {
            HarModel model = entry.getValue().model;
            HarData month = days.newest(model.specification().memory(), entry.getKey());
            double variance = entry.getValue().ratio * model.forecast(month).variance();
            if (variance > 0 && Double.isFinite(variance)) {
                return variance;
            }
        }
        double mean = days.meanVariance();
        return mean > 0 ? mean : UNKNOWN_VARIANCE;
    }

    /** The models that can be fitted, that with the most terms first. */
    private Map<Terms, Fit> fit(int horizonDays) {
        Map<Terms, Fit> fitted = new EnumMap<>(Terms.class);
        for (Terms terms : Terms.values()) {
            if (HarModel.fit(days.newest(days.count(), terms), IN_ROOTS.ahead(horizonDays))
                            instanceof HarFit.Estimated fit
                    && (terms == Terms.NONE || fit.regression().observations() >= FEWEST_ROWS_OF_EXTENSIONS)) {
                fitted.put(terms, new Fit(fit.model(), fit.varianceRatio()));
            }
        }
        return fitted;
    }
}
