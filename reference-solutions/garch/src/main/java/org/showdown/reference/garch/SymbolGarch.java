package org.showdown.reference.garch;

import java.util.Arrays;
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
    private double squaredReturns;
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
                double variance = realisedVariance.get(daysRead);
                if (!Double.isNaN(lastClose) && Double.isFinite(variance)) {
                    double r = Math.log(price / lastClose);
                    squaredReturns += r * r;
                    targetVariance += variance;
                }
                lastClose = price;
            }
        }
    }

    /** Fits to all returns so far. Where the likelihood has no maximum, the model before stays. */
    void refit() {
        garch.refit();
        ratio = squaredReturns > 0 && targetVariance > 0 ? targetVariance / squaredReturns : 1;
    }

    /**
     * The mean daily variance of returns expected over the coming days, decimal: of the model; of all returns so far while
     * there is none; empty while there are no returns either. A model is believed within a factor of a thousand of the
     * mean so far: an EGARCH fitted to few days may run away, since nothing bounds its logarithm.
     */
    OptionalDouble meanVariance(int horizonDays) {
        OptionalDouble mean = Arrays.stream(garch.returns()).map(percent -> percent * percent / 1e4).average().stream()
                .filter(squares -> squares > 0)
                .findFirst();
        OptionalDouble variance = garch.variance(horizonDays);
        if (mean.isEmpty() || variance.isEmpty() || Double.isNaN(variance.getAsDouble())) {
            return mean;
        }
        return OptionalDouble.of(Math.clamp(
                variance.getAsDouble(), mean.getAsDouble() / LARGEST_FACTOR, mean.getAsDouble() * LARGEST_FACTOR));
    }

    /** Mean target variance over mean squared return, over the days fitted on. */
    double targetRatio() {
        return ratio;
    }
}
