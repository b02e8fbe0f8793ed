package org.showdown.volatility.target;

import java.time.LocalDate;
import java.util.List;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.MarketDataset;

/**
 * Reads forecasts of one target as forecasts of another that has the same estimator and another window: of the rolling 21-day volatility as
 * of the next day, and the other way round. What the forecast says of the coming days is taken out by the inverse of {@link WindowForecast},
 * and put into the other window by {@code WindowForecast} itself.
 *
 * <p>A forecast of a rolling window can be so low that nothing, or less, is left for the coming days. What it leaves is never taken for less
 * than half the variance of the calmest known day of its window that has any: the losses of the other target are not defined for less
 * than nothing, and next to nothing would be punished for a day that the forecast was never asked about.
 */
public final class OtherWindow {
    private static final double SHARE_OF_CALMEST = 0.5;

    private final int horizon;
    private final int ownPast;
    private final int otherPast;

    /** Mean daily variance of the known days of each window, and the smallest of the own one's: [day × symbol], NaN where none is. */
    private final double[] ownKnown;

    private final double[] otherKnown;
    private final double[] calmest;

    private OtherWindow(int horizon, int ownPast, int otherPast, int cells) {
        this.horizon = horizon;
        this.ownPast = ownPast;
        this.otherPast = otherPast;
        ownKnown = new double[cells];
        otherKnown = new double[cells];
        calmest = new double[cells];
    }

    /**
     * For forecasts of these days and symbols.
     *
     * @param days the first day forecast of each origin; each has a day before it in the market
     * @param own the target that was forecast
     * @param otherWindowDays window of the target that they are read as
     */
    public static OtherWindow of(
            MarketDataset market,
            List<LocalDate> days,
            List<String> symbols,
            TargetDefinition own,
            int otherWindowDays,
            int horizon) {
        VarianceEstimator estimator = own.estimator();
        TargetDefinition other = new TargetDefinition(estimator, otherWindowDays);
        int width = symbols.size();
        OtherWindow reading = new OtherWindow(
                horizon,
                own.averagedDays(horizon) - horizon,
                other.averagedDays(horizon) - horizon,
                days.size() * width);
        int[] origins = days.stream().mapToInt(day -> market.indexOf(day) - 1).toArray();
        for (int symbol = 0; symbol < width; symbol++) {
            double[] variance = estimator.dailyVariance(market.series(symbols.get(symbol)));
            for (int day = 0; day < origins.length; day++) {
                int cell = day * width + symbol;
                reading.ownKnown[cell] = mean(variance, origins[day], reading.ownPast);
                reading.otherKnown[cell] = mean(variance, origins[day], reading.otherPast);
                reading.calmest[cell] = smallest(variance, origins[day], reading.ownPast);
            }
        }
        return reading;
    }

    /** Forecasts as forecasts of the other target: annualised volatility, {@code [day × symbol]}; NaN stays NaN. */
    public double[] read(double[] forecasts) {
        if (forecasts.length != ownKnown.length) {
            throw new IllegalArgumentException("expected a forecast for each of " + ownKnown.length
                    + " days and symbols, found " + forecasts.length);
        }
        double[] read = new double[forecasts.length];
        for (int cell = 0; cell < read.length; cell++) {
            double coming = WindowForecast.comingVariance(ownPast, ownKnown[cell], horizon, forecasts[cell]);
            if (coming < SHARE_OF_CALMEST * calmest[cell]) {
                coming = SHARE_OF_CALMEST * calmest[cell];
            }
            read[cell] = WindowForecast.volatility(otherPast, otherKnown[cell], horizon, coming);
        }
        return read;
    }

    private static double mean(double[] variance, int origin, int days) {
        double sum = 0;
        int known = 0;
        for (int day = Math.max(0, origin - days + 1); day <= origin; day++) {
            if (!Double.isNaN(variance[day])) {
                sum += variance[day];
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    private static double smallest(double[] variance, int origin, int days) {
        double smallest = Double.NaN;
        for (int day = Math.max(0, origin - days + 1); day <= origin; day++) {
            if (variance[day] > 0 && !(variance[day] >= smallest)) {
                smallest = variance[day];
            }
        }
        return smallest;
    }
}
