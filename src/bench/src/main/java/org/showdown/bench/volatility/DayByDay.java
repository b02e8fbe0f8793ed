package org.showdown.bench.volatility;

import java.util.Objects;
import org.showdown.forecaster.Column;

/** A column of which one more day is known after each {@link #next()}. */
final class DayByDay implements Column {
    private final double[] values;
    private int known;

    /** A column whose first {@code known} days will be known after the first call of {@link #next()}. */
    DayByDay(double[] values, int known) {
        this.values = values;
        this.known = known - 1;
    }

    /** Prices from percent log returns, one more than those. */
    static double[] prices(double[] percentReturns) {
        double[] prices = new double[percentReturns.length + 1];
        prices[0] = 100;
        for (int i = 0; i < percentReturns.length; i++) {
            prices[i + 1] = prices[i] * Math.exp(percentReturns[i] / 100);
        }
        return prices;
    }

    /** Comes to the next day; false when all have been the last. */
    boolean next() {
        if (known == values.length - 1) {
            return false;
        }
        known++;
        return true;
    }

    @Override
    public int size() {
        return known;
    }

    @Override
    public double get(int day) {
        return values[Objects.checkIndex(day, known)];
    }
}
