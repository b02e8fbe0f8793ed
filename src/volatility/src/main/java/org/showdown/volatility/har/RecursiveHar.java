package org.showdown.volatility.har;

import java.util.Optional;
import java.util.OptionalDouble;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.Target;

/**
 * One symbol's HAR, day after day: the coefficients are estimated anew after every {@code refitDays} days, from all days so
 * far or from the last {@code windowDays} of them, and held in between while each new day moves the averages that they
 * stand by. Forecasts are direct: for another horizon there is another model.
 *
 * <p>Daily variances go in; a model of volatilities takes their roots. Missing values are filled as {@link HarData} says,
 * and a rolling window's first day is filled from the days before it. If a refit fails the coefficients before it stay in
 * use, {@link #lastFit()} tells why, and the next refit is due after another {@code refitDays} days.
 *
 * <p>The cost of a day grows with the longest lag, not with the days before it; that of a refit in proportion to the days
 * that it is fitted to.
 */
public final class RecursiveHar {
    /** Fits to all days so far. */
    public static final int EXPANDING = Integer.MAX_VALUE;

    private final HarSpecification specification;
    private final int refitDays;
    private final int windowDays;
    private final HarDays days;
    private int daysAtFit;
    private Optional<HarFit> lastFit = Optional.empty();
    private Optional<HarModel> model = Optional.empty();

    /**
     * A model that knows nothing yet and will be fitted to all days so far.
     *
     * @param measure what the model is linear in, variances or their roots
     * @param refitDays days between two estimations; the course has 252
     */
    public RecursiveHar(HarSpecification specification, HarMeasure measure, int refitDays) {
        this(specification, measure, refitDays, EXPANDING);
    }

    /**
     * A model that knows nothing yet.
     *
     * @param measure what the model is linear in, variances or their roots
     * @param refitDays days between two estimations; the course has 252
     * @param windowDays how many of the last days an estimation takes, lags and targets among them; {@link #EXPANDING} for
     *     all
     */
    public RecursiveHar(HarSpecification specification, HarMeasure measure, int refitDays, int windowDays) {
        if (refitDays < 1) {
            throw new IllegalArgumentException("at least one day between two fits expected, found " + refitDays);
        }
        int fewest = specification.memory() - 1 + HarEstimation.FEWEST_ROWS + specification.horizonDays();
        if (windowDays < fewest) {
            throw new IllegalArgumentException(
                    "a window of at least " + fewest + " days expected, found " + windowDays);
        }
        this.specification = specification;
        this.refitDays = refitDays;
        this.windowDays = windowDays;
        days = new HarDays(measure);
    }

    /**
     * Takes the days that are new since the last call, and estimates the coefficients if that is due: the first time, and
     * when {@code refitDays} days have come since the last time.
     *
     * @param variance daily variances of all days so far, not annualised; NaN where there is none
     * @throws IllegalArgumentException as {@link #read}
     */
    public void update(Column variance) {
        update(HarColumns.of(variance));
    }

    /**
     * The same for a model with leverage or exogenous terms.
     *
     * @throws IllegalArgumentException as {@link #read}
     */
    public void update(HarColumns columns) {
        read(columns);
        if (lastFit.isEmpty() || days.count() - daysAtFit >= refitDays) {
            refit();
        }
    }

    /**
     * Takes the days that are new since the last call, and keeps the coefficients as they are.
     *
     * @throws IllegalArgumentException if a variance is negative, a value is infinite, or the columns are others or shorter
     *     than before
     */
    public void read(HarColumns columns) {
        days.read(columns);
    }

    /** Estimates the coefficients now. */
    public void refit() {
        HarFit fit = days.count() == 0
                ? new HarFit.Failed("expected days to fit to, found none")
                : HarModel.fit(
                        days.newest(windowDays),
                        days.newestTargets(windowDays, specification.horizonDays()),
                        specification);
        lastFit = Optional.of(fit);
        daysAtFit = days.count();
        if (fit instanceof HarFit.Estimated estimated) {
            model = Optional.of(estimated.model());
        }
    }

    /** What came of the last estimation; empty before the first. */
    public Optional<HarFit> lastFit() {
        return lastFit;
    }

    /** The coefficients in use; empty while no estimation has succeeded. */
    public Optional<HarModel> model() {
        return model;
    }

    /**
     * ŷ after the last day as {@link HarModel#predict} gives it, in the form of the specification; empty while there is no
     * model, or where the logarithm of a variance of zero leaves no number.
     */
    public OptionalDouble prediction() {
        return model.stream()
                .mapToDouble(fitted -> fitted.predict(month()))
                .filter(Double::isFinite)
                .findFirst();
    }

    /**
     * What is expected of the days ahead, daily and not annualised, without Jensen's bias ({@link HarModel#forecast});
     * empty while there is no model, or where the logarithm of a variance of zero leaves no number.
     */
    public Optional<HarForecast> forecast() {
        return model.map(fitted -> fitted.forecast(month())).filter(found -> Double.isFinite(found.variance()));
    }

    /** The root of the expected variance, annualised: decimal if the variances are; empty as {@link #forecast}. */
    public OptionalDouble volatility() {
        return forecast().stream()
                .mapToDouble(expected -> Math.sqrt(Target.DAYS_PER_YEAR * expected.variance()))
                .findFirst();
    }

    private HarData month() {
        return days.newest(specification.memory());
    }
}
