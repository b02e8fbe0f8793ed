package org.showdown.volatility.garch;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.Target;

/**
 * One symbol's GARCH model, day after day: the parameters are estimated anew after every {@code refitDays} returns, from
 * all returns so far or from the last {@code windowDays} of them, and held in between while each new return moves the
 * variance. A refit starts from the parameters before it.
 *
 * <p>Closing prices go in and become percent log returns. A day without a bar is passed over; the return after it reaches
 * back to the last close. If a refit fails the parameters before it stay in use, {@link #lastFit()} tells why, and the
 * next refit is due after another {@code refitDays} returns.
 */
public final class RecursiveGarch {
    /** Fits to all returns so far. */
    public static final int EXPANDING = Integer.MAX_VALUE;

    private static final double PERCENT = 100;

    private final GarchSpecification specification;
    private final int refitDays;
    private final int windowDays;
    private double[] returns = new double[1024]; // percent
    private int size;
    private int daysRead;
    private double lastClose = Double.NaN;
    private int sinceFit;
    private Optional<GarchFit> lastFit = Optional.empty();
    private Optional<GarchFilter> filter = Optional.empty();

    /**
     * A model that knows nothing yet and will be fitted to all returns so far.
     *
     * @param refitDays returns between two estimations; the course has 252
     */
    public RecursiveGarch(GarchSpecification specification, int refitDays) {
        this(specification, refitDays, EXPANDING);
    }

    /**
     * A model that knows nothing yet.
     *
     * @param refitDays returns between two estimations; the course has 252
     * @param windowDays how many of the last returns an estimation takes; {@link #EXPANDING} for all
     */
    public RecursiveGarch(GarchSpecification specification, int refitDays, int windowDays) {
        if (refitDays < 1) {
            throw new IllegalArgumentException("at least one day between two fits expected, found " + refitDays);
        }
        if (windowDays < GarchEstimation.FEWEST_RETURNS) {
            throw new IllegalArgumentException("a window of at least " + GarchEstimation.FEWEST_RETURNS
                    + " returns expected, found " + windowDays);
        }
        this.specification = specification;
        this.refitDays = refitDays;
        this.windowDays = windowDays;
    }

    /**
     * Takes the days that are new since the last call, and estimates the parameters if that is due: the first time, and
     * when {@code refitDays} returns have come since the last time.
     *
     * @param close closing prices of all days so far, adjusted for splits and dividends; NaN where there is no bar
     */
    public void update(Column close) {
        read(close);
        if (lastFit.isEmpty() || sinceFit >= refitDays) {
            refit();
        }
    }

    /** Takes the days that are new since the last call, and keeps the parameters as they are. */
    public void read(Column close) {
        for (; daysRead < close.size(); daysRead++) {
            double price = close.get(daysRead);
            if (price > 0) {
                if (!Double.isNaN(lastClose)) {
                    append(PERCENT * Math.log(price / lastClose));
                }
                lastClose = price;
            }
        }
    }

    private void append(double percentReturn) {
        if (size == returns.length) {
            returns = Arrays.copyOf(returns, 2 * size);
        }
        returns[size++] = percentReturn;
        sinceFit++;
        filter.ifPresent(state -> state.update(percentReturn));
    }

    /** Estimates the parameters now. */
    public void refit() {
        double[] window = Arrays.copyOfRange(returns, Math.max(0, size - windowDays), size);
        GarchFit fit = filter.map(state -> specification.fit(window, state.model()))
                .orElseGet(() -> specification.fit(window));
        lastFit = Optional.of(fit);
        sinceFit = 0;
        if (fit instanceof GarchEstimate estimate) {
            filter = Optional.of(estimate.filter());
        }
    }

    /** What came of the last estimation; empty before the first. */
    public Optional<GarchFit> lastFit() {
        return lastFit;
    }

    /** The parameters in use, in percent units; empty while no estimation has succeeded. */
    public Optional<GarchModel> model() {
        return filter.map(GarchFilter::model);
    }

    /**
     * The expected mean daily variance of the coming days: decimal, not annualised; empty while there is no model.
     *
     * @param horizonDays how many days, at least 1
     */
    public OptionalDouble variance(int horizonDays) {
        return filter.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(filter.get().meanVariance(horizonDays) / (PERCENT * PERCENT));
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
