package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.Target;
import org.showdown.volatility.garch.Garch11Fit.Converged;

/**
 * One symbol's GARCH(1,1), day after day: the parameters are estimated anew after every {@code refitDays} returns from all
 * returns so far, and held in between while each new return moves the variance.
 *
 * <p>Closing prices go in and become percent log returns. A day without a bar is passed over; the return after it reaches
 * back to the last close. If a refit fails the parameters before it stay in use, {@link #lastFit()} tells why, and the
 * next refit is due after another {@code refitDays} returns.
 */
public final class RecursiveGarch11 {
    private static final double PERCENT = 100;

    private final int refitDays;
    private double[] returns = new double[1024]; // percent
    private int size;
    private int daysRead;
    private double lastClose = Double.NaN;
    private int sinceFit;
    private double nextVariance = Double.NaN; // percent², of the day after the last return
    private Optional<Garch11Fit> lastFit = Optional.empty();
    private Optional<Garch11> model = Optional.empty();

    /**
     * A model that knows nothing yet.
     *
     * @param refitDays returns between two estimations; the course has 252
     */
    public RecursiveGarch11(int refitDays) {
        if (refitDays < 1) {
            throw new IllegalArgumentException("at least one day lies between two fits, not " + refitDays);
        }
        this.refitDays = refitDays;
    }

    /**
     * Takes the days that are new since the last call, and estimates the parameters if that is due: the first time, and
     * when {@code refitDays} returns have come since the last time.
     *
     * @param close closing prices of all days so far, adjusted for splits and dividends; NaN where there is no bar
     */
    public void update(Column close) {
        for (; daysRead < close.size(); daysRead++) {
            double price = close.get(daysRead);
            if (!Double.isNaN(price)) {
                if (!Double.isNaN(lastClose)) {
                    append(PERCENT * Math.log(price / lastClose));
                }
                lastClose = price;
            }
        }
        if (lastFit.isEmpty() || sinceFit >= refitDays) {
            refit();
        }
    }

    private void append(double percentReturn) {
        if (size == returns.length) {
            returns = Arrays.copyOf(returns, 2 * size);
        }
        returns[size++] = percentReturn;
        sinceFit++;
        model.ifPresent(garch -> nextVariance = garch.nextVariance(percentReturn, nextVariance));
    }

    private void refit() {
        Garch11Fit fit = Garch11.fit(Arrays.copyOf(returns, size));
        lastFit = Optional.of(fit);
        sinceFit = 0;
        if (fit instanceof Converged converged) {
            model = Optional.of(converged.model());
            nextVariance = converged.nextVariance();
        }
    }

    /** What came of the last estimation; empty before the first. */
    public Optional<Garch11Fit> lastFit() {
        return lastFit;
    }

    /** The parameters in use, in percent units; empty while no estimation has succeeded. */
    public Optional<Garch11> model() {
        return model;
    }

    /**
     * The expected mean daily variance of the coming days: decimal, not annualised; empty while there is no model.
     *
     * @param horizonDays how many days, at least 1
     */
    public OptionalDouble variance(int horizonDays) {
        return model.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(model.get().meanVariance(nextVariance, horizonDays) / (PERCENT * PERCENT));
    }

    /**
     * The square root of {@link #variance}, annualised: decimal; empty while there is no model. Of the close-to-close
     * return: larger than the volatility of the trading hours.
     */
    public OptionalDouble volatility(int horizonDays) {
        OptionalDouble variance = variance(horizonDays);
        return variance.isEmpty()
                ? variance
                : OptionalDouble.of(Math.sqrt(Target.DAYS_PER_YEAR * variance.getAsDouble()));
    }
}
