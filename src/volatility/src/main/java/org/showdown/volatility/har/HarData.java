package org.showdown.volatility.har;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The daily columns that a HAR is fitted to and forecasts from: all of one length, oldest day first, NaN where missing. A
 * missing day repeats the last known one, as a price would that nobody traded at; so its return counts as zero. Days
 * before the first known one are no rows of the regression. Immutable.
 */
public final class HarData {
    private final HarMeasure kind;
    private final double[] measure;
    private final double @Nullable [] returns;
    private final SequencedMap<String, double[]> exogenous;

    private HarData(
            HarMeasure kind, double[] measure, double @Nullable [] returns, SequencedMap<String, double[]> exogenous) {
        this.kind = kind;
        this.measure = measure;
        this.returns = returns;
        this.exogenous = exogenous;
    }

    /**
     * Daily volatilities, in any unit.
     *
     * @throws IllegalArgumentException if one is negative or infinite
     */
    public static HarData ofVolatility(double[] volatility) {
        return of(HarMeasure.VOLATILITY, volatility);
    }

    /**
     * Daily variances, in any unit.
     *
     * @throws IllegalArgumentException if one is negative or infinite
     */
    public static HarData ofVariance(double[] variance) {
        return of(HarMeasure.VARIANCE, variance);
    }

    static HarData of(HarMeasure kind, double[] measure) {
        for (int day = 0; day < measure.length; day++) {
            if (measure[day] < 0 || Double.isInfinite(measure[day])) {
                throw new IllegalArgumentException(
                        "expected each volatility or variance to be at least 0, or NaN where it" + " is missing; found "
                                + measure[day] + " on day " + day);
            }
        }
        return new HarData(kind, measure.clone(), null, new LinkedHashMap<>());
    }

    /**
     * Adds the leverage terms of Corsi and Renò (2012): for each lag k the negative part of the mean return,
     * {@code min(mean(r_{t−k+1} … r_t), 0)}. A fall of prices raises volatility by more than a rise does, so their
     * coefficients are expected to be negative.
     *
     * @param dailyReturns r, in any unit
     */
    public HarData withLeverage(double[] dailyReturns) {
        return new HarData(kind, measure, column("returns", dailyReturns), exogenous);
    }

    /**
     * Adds a term of its own for the last known value of any other series, for example the VIX (HAR-X). It enters as it
     * is: in the log form give its logarithm.
     *
     * @param name the name of its coefficient
     * @throws IllegalArgumentException if the name is taken, or the column has another length or an infinite value
     */
    public HarData withExogenous(String name, double[] values) {
        HarRegressors.requireFree(name);
        if (exogenous.containsKey(name)) {
            throw new IllegalArgumentException("expected a name that no other term has, found '" + name + "'");
        }
        SequencedMap<String, double[]> more = new LinkedHashMap<>(exogenous);
        more.put(name, column("'" + name + "'", values));
        return new HarData(kind, measure, returns, more);
    }

    private double[] column(String name, double[] values) {
        if (values.length != measure.length) {
            throw new IllegalArgumentException(
                    "expected " + measure.length + " days of " + name + " as of the measure, found " + values.length);
        }
        for (int day = 0; day < values.length; day++) {
            if (Double.isInfinite(values[day])) {
                throw new IllegalArgumentException("expected numbers in the column " + name
                        + ", or NaN where they are missing; found " + values[day] + " on day " + day);
            }
        }
        return values.clone();
    }

    /** The number of days. */
    public int days() {
        return measure.length;
    }

    HarMeasure kind() {
        return kind;
    }

    double[] measure() {
        return measure;
    }

    double @Nullable [] returns() {
        return returns;
    }

    Set<String> exogenousNames() {
        return Collections.unmodifiableSet(exogenous.keySet());
    }

    Iterable<double[]> exogenousColumns() {
        return exogenous.values();
    }
}
