package org.showdown.reference.garch;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.Column;
import org.showdown.volatility.garch.Garch11;
import org.showdown.volatility.garch.Garch11Fit;

/**
 * The GARCH of one symbol: reads each day once and carries the variance forward. A day without a bar is passed over; the
 * return after it reaches back to the last close.
 */
final class SymbolGarch {
    /** Fraction to percent, squared. */
    private static final double PERCENT_SQUARED = 1e4;

    private double[] returns = new double[512];
    private int count;
    private int daysRead;
    private double lastClose = Double.NaN;

    private double squaredReturns;
    private double targetVariance;
    private int pairs;

    private @Nullable Garch11 model;
    private double nextVariance;
    private double ratio = 1;

    /** Takes the days that are new since the last call. */
    void read(Column close, Column realisedVariance) {
        for (; daysRead < close.size(); daysRead++) {
            double price = close.get(daysRead);
            if (!(price > 0)) {
                continue;
            }
            if (!Double.isNaN(lastClose)) {
                append(100 * Math.log(price / lastClose), realisedVariance.get(daysRead));
            }
            lastClose = price;
        }
    }

    private void append(double percentReturn, double variance) {
        if (count == returns.length) {
            returns = Arrays.copyOf(returns, 2 * count);
        }
        returns[count++] = percentReturn;
        if (Double.isFinite(variance)) {
            squaredReturns += percentReturn * percentReturn / PERCENT_SQUARED;
            targetVariance += variance;
            pairs++;
        }
        if (model != null) {
            nextVariance = model.nextVariance(percentReturn, nextVariance);
        }
    }

    /** Fits to all returns so far. Where the likelihood has no maximum, the model before stays. */
    void refit() {
        double[] all = Arrays.copyOf(returns, count);
        switch (Garch11.fit(all)) {
            case Garch11Fit.Converged fit -> {
                model = fit.model();
                nextVariance = fit.nextVariance();
            }
            case Garch11Fit.Failed _ -> {
                if (model == null) {
                    useTypical(all);
                }
            }
        }
        ratio = pairs > 0 && squaredReturns > 0 && targetVariance > 0 ? targetVariance / squaredReturns : 1;
    }

    /** Parameters that are typical of daily stock returns, around the sample's variance. */
    private void useTypical(double[] all) {
        double mean = Arrays.stream(all).average().orElse(0);
        double variance =
                Arrays.stream(all).map(r -> (r - mean) * (r - mean)).average().orElse(0);
        if (variance > 0) {
            model = new Garch11(mean, 0.02 * variance, 0.05, 0.93);
            nextVariance = model.variances(all, variance)[all.length];
        }
    }

    /** The mean daily variance of returns expected over the coming days, decimal; empty while there is no model. */
    OptionalDouble meanVariance(int horizonDays) {
        return model == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(model.meanVariance(nextVariance, horizonDays) / PERCENT_SQUARED);
    }

    /** Mean target variance over mean squared return, over the days fitted on. */
    double targetRatio() {
        return ratio;
    }
}
