package org.showdown.volatility.har;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * HAR of Corsi (2009): the mean of the h days ahead is forecast from the last day and the means of the last 5 and 22
 * days of the measure x, a volatility or a variance,
 *
 * <pre>
 * y_t = c + Σ_k b_k g(mean(x_{t−k+1} … x_t)) + Σ_k γ_k min(mean(r_{t−k+1} … r_t), 0) + Σ_j δ_j z_{j,t} + e_t,  k = 1, 5, 22
 * y_t = g(mean(x_{t+1} … x_{t+h}))
 * </pre>
 *
 * with the form g of {@link HarForm}; the leverage terms γ and the exogenous ones δ are there if the {@link HarData} have
 * them. Estimated by ordinary least squares.
 *
 * @param specification form, lags and horizon
 * @param measure what x is
 * @param coefficients by name, in the order of the formula: {@code intercept}, {@code daily}, {@code weekly}, {@code
 *     monthly} ({@code mean10} for a lag of 10 days), {@code leverageDaily} …, then the exogenous terms
 * @param residualVariance s², the variance of e
 * @param floor the smallest target y that the model was fitted on, above zero in levels and roots: forecasts go no lower
 */
public record HarModel(
        HarSpecification specification,
        HarMeasure measure,
        SequencedMap<String, Double> coefficients,
        double residualVariance,
        double floor) {

    public HarModel {
        coefficients = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(coefficients));
    }

    /** Fits the model to the mean of the h days after each origin; a target with a missing day is left out. */
    public static HarFit fit(HarData data, HarSpecification specification) {
        return HarEstimation.fit(
                data, HarEstimation.meansAhead(data.measure(), specification.horizonDays()), specification);
    }

    /**
     * Fits the model to any target.
     *
     * @param targetAtOrigin for each day of the data, the value of the measure to forecast from there, in its unit; NaN
     *     where unknown
     * @throws IllegalArgumentException unless there is a target for each day
     */
    public static HarFit fit(HarData data, double[] targetAtOrigin, HarSpecification specification) {
        return HarEstimation.fit(data, targetAtOrigin, specification);
    }

    /** The coefficient of this name. */
    public double coefficient(String name) {
        Double value = coefficients.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "expected one of the terms " + coefficients.keySet() + ", found '" + name + "'");
        }
        return value;
    }

    /**
     * ŷ at the last of the days, as the regression gives it: in the form g, and in levels perhaps zero or negative. NaN
     * while fewer days than {@link HarSpecification#memory} are known.
     *
     * @throws IllegalArgumentException unless the data have the columns that the model was fitted on
     */
    public double predict(HarData history) {
        List<String> names = HarRegressors.names(history, specification);
        if (history.kind() != measure || !names.equals(List.copyOf(coefficients.keySet()))) {
            throw new IllegalArgumentException("expected days of " + measure + " with the terms "
                    + coefficients.keySet() + ", found " + history.kind() + " with " + names);
        }
        if (history.days() == 0) {
            return Double.NaN;
        }
        double[] row = new HarRegressors(history, specification).at(history.days() - 1);
        double sum = 0;
        int next = 0;
        for (double coefficient : coefficients.values()) {
            sum += coefficient * row[next++];
        }
        return sum;
    }

    /**
     * The forecast at the last of the days, back from the form g without Jensen's bias. The prediction is never taken below
     * {@link #floor}: a line knows no zero, a volatility does. NaN as {@link #predict}.
     *
     * <p>With a model of volatilities the variance is the expected square of the mean volatility ahead; over more than one
     * day the mean variance is larger by the volatilities' own spread within those days. A model of variances in the form
     * {@link HarForm#SQUARE_ROOT} has no such gap.
     */
    public HarForecast forecast(HarData history) {
        return backTransformed(Math.max(predict(history), floor), residualVariance);
    }

    /** From g(x) to x, where g(x) is N(y, variance). */
    HarForecast backTransformed(double y, double variance) {
        return measure.forecast(specification.form(), y, variance);
    }

    static SequencedMap<String, Double> named(List<String> names, double[] values) {
        SequencedMap<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }
}
