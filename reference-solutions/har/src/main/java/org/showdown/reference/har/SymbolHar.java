package org.showdown.reference.har;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.showdown.forecaster.Column;
import org.showdown.volatility.har.HarData;
import org.showdown.volatility.har.HarFit;
import org.showdown.volatility.har.HarModel;
import org.showdown.volatility.har.HarSpecification;

/**
 * The HAR of one symbol: daily volatilities as they come, and a fitted model for each horizon that has been asked for. A day
 * without a bar repeats the day before it; days before the first bar are passed over.
 */
final class SymbolHar {
    private static final int MONTH = 22;

    /** Daily variance for a symbol of which nothing has been seen yet: a volatility of 25 % a year. */
    private static final double UNKNOWN_VARIANCE = 0.25 * 0.25 / 252;

    private final Map<Integer, Optional<Fit>> fits = new HashMap<>();
    private double[] volatility = new double[512];
    private int count;
    private int daysRead;

    /** A fitted model and the factor that makes its mean square the mean variance. */
    private record Fit(HarModel model, double scale) {
        double volatility(double[] month) {
            return model.forecast(HarData.ofVolatility(month)).volatility();
        }
    }

    /** Takes the days that are new since the last call. */
    void read(Column realisedVariance) {
        for (; daysRead < realisedVariance.size(); daysRead++) {
            double variance = realisedVariance.get(daysRead);
            if (Double.isFinite(variance) && variance >= 0) {
                append(Math.sqrt(variance));
            } else if (count > 0) {
                append(volatility[count - 1]);
            }
        }
    }

    private void append(double value) {
        if (count == volatility.length) {
            volatility = Arrays.copyOf(volatility, 2 * count);
        }
        volatility[count++] = value;
    }

    /** Fits anew for tomorrow, and for every other horizon that has been asked for. */
    void refit() {
        fits.putIfAbsent(1, Optional.empty());
        fits.replaceAll((horizonDays, _) -> fit(horizonDays));
    }

    /** The mean daily variance expected over the coming days, decimal, above zero. */
    double meanVariance(int horizonDays) {
        double[] month = Arrays.copyOfRange(volatility, Math.max(0, count - MONTH), count);
        Optional<Fit> fit = fits.computeIfAbsent(horizonDays, this::fit);
        if (fit.isPresent() && month.length == MONTH) {
            double forecast = fit.get().scale * fit.get().volatility(month);
            return forecast * forecast;
        }
        double mean =
                Arrays.stream(volatility, 0, count).map(v -> v * v).average().orElse(0);
        return mean > 0 ? mean : UNKNOWN_VARIANCE;
    }

    private Optional<Fit> fit(int horizonDays) {
        double[] series = Arrays.copyOf(volatility, count);
        double[] target = new double[count];
        Arrays.setAll(target, origin -> volatilityAfter(origin, horizonDays));
        return switch (HarModel.fit(HarData.ofVolatility(series), target, HarSpecification.STANDARD)) {
            case HarFit.Estimated estimated -> scaled(estimated.model(), series, target);
            case HarFit.Failed _ -> Optional.empty();
        };
    }

    private static Optional<Fit> scaled(HarModel model, double[] series, double[] target) {
        double scale = scale(new Fit(model, 1), series, target);
        return scale > 0 && Double.isFinite(scale) && model.floor() > 0
                ? Optional.of(new Fit(model, scale))
                : Optional.empty();
    }

    /** The volatility of the h days after an origin, per day: the root of their mean variance. */
    private double volatilityAfter(int origin, int days) {
        if (origin + days >= count) {
            return Double.NaN;
        }
        double sum = 0;
        for (int day = origin + 1; day <= origin + days; day++) {
            sum += volatility[day] * volatility[day];
        }
        return Math.sqrt(sum / days);
    }

    private static double scale(Fit unscaled, double[] series, double[] target) {
        double actual = 0;
        double fitted = 0;
        for (int origin = MONTH - 1; origin < series.length; origin++) {
            if (!Double.isNaN(target[origin])) {
                double forecast = unscaled.volatility(Arrays.copyOfRange(series, origin - MONTH + 1, origin + 1));
                actual += target[origin] * target[origin];
                fitted += forecast * forecast;
            }
        }
        return Math.sqrt(actual / fitted);
    }
}
