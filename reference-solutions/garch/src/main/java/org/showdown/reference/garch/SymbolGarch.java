package org.showdown.reference.garch;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.showdown.forecaster.Column;
import org.showdown.volatility.garch.GarchSpecification;
import org.showdown.volatility.garch.RecursiveGarch;

/** The model of one symbol, and how the target compares with the returns that it knows. */
final class SymbolGarch {
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
     * there is none; empty while there are no returns either.
     */
    OptionalDouble meanVariance(int horizonDays) {
        OptionalDouble variance = garch.variance(horizonDays);
        if (variance.isPresent()) {
            return variance;
        }
        return Arrays.stream(garch.returns()).map(percent -> percent * percent / 1e4).average().stream()
                .filter(mean -> mean > 0)
                .findFirst();
    }

    /** Mean target variance over mean squared return, over the days fitted on. */
    double targetRatio() {
        return ratio;
    }
}
