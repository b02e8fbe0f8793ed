package org.showdown.reference.garch;

import java.util.OptionalDouble;
import org.showdown.forecaster.Column;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.RecursiveGarch;

/** The model of one symbol, and how the target compares with the returns that it knows. */
final class SymbolGarch {
    private static final double LARGEST_FACTOR = 1_000;

    private final RecursiveGarch garch;
    private int daysRead;
    private double lastClose = Double.NaN;
    private int returns;
    private double squaredReturns;
    private double squaredReturnsOfTargets;
    private double targetVariance;
    private double ratio = 1;

    SymbolGarch(GarchSpecification specification) {
        garch = new RecursiveGarch(specification, Integer.MAX_VALUE);
    }

    /** Takes the days that are new since the last call. */
    void read(Column close, Column realisedVariance) {
        garch.read(close);
        for (; daysRead < close.size(); daysRead++) {
            double price = close.get(daysRead);
            if (price > 0) {
                if (!Double.isNaN(lastClose)) {
                    append(Math.log(price / lastClose), realisedVariance.get(daysRead));
                }
                lastClose = price;
            }
        }
    }

    private void append(double logReturn, double variance) {
        double square = logReturn * logReturn;
        returns++;
        squaredReturns += square;
        if (Double.isFinite(variance)) {
            squaredReturnsOfTargets += square;
            targetVariance += variance;
        }
    }

    /** Fits to all returns so far. Where the likelihood has no maximum, the model before stays. */
    void refit() {
        garch.refit();
        ratio = squaredReturnsOfTargets > 0 && targetVariance > 0 ? targetVariance / squaredReturnsOfTargets : 1;
    }

    /**
     * The mean daily variance of returns expected over the coming days, decimal: of the model; of all returns so far while
     * there is none; empty while there are no returns either. A model is believed within a factor of a thousand of the
     * mean so far: an EGARCH fitted to few days may run away, since nothing bounds its logarithm.
     */
    OptionalDouble meanVariance(int horizonDays) {
        if (!(squaredReturns > 0)) {
            return OptionalDouble.empty();
        }
        double mean = squaredReturns / returns;
        double variance = garch.variance(horizonDays).orElse(mean);
        return OptionalDouble.of(
                Double.isNaN(variance) ? mean : Math.clamp(variance, mean / LARGEST_FACTOR, mean * LARGEST_FACTOR));
    }

    /** Mean target variance over mean squared return, over the days fitted on. */
    double targetRatio() {
        return ratio;
    }
}
