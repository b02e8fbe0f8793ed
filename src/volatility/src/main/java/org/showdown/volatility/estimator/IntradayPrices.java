package org.showdown.volatility.estimator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Prices at instants, oldest first: ticks, or the ends of bars. Immutable. */
public final class IntradayPrices {
    private final List<Instant> times;
    private final double[] prices;

    /**
     * Ticks.
     *
     * @param times ascending, no two the same
     * @param prices the price at each of them, above zero
     * @throws IllegalArgumentException otherwise
     */
    public IntradayPrices(List<Instant> times, double[] prices) {
        this.times = List.copyOf(times);
        this.prices = prices.clone();
        if (times.size() != prices.length) {
            throw new IllegalArgumentException(
                    "expected a price at each of " + times.size() + " times, found " + prices.length);
        }
        for (int i = 0; i < prices.length; i++) {
            requirePrice(prices[i], times.get(i));
            if (i > 0 && !times.get(i - 1).isBefore(times.get(i))) {
                throw new IllegalArgumentException(
                        "expected a time after " + times.get(i - 1) + ", found " + times.get(i));
            }
        }
    }

    /**
     * The closes of bars, and the open of a bar that does not begin where the one before it ended.
     *
     * @throws IllegalArgumentException if bars overlap or are not in order
     */
    public static IntradayPrices of(List<IntradayBar> bars) {
        List<Instant> times = new ArrayList<>();
        List<Double> prices = new ArrayList<>();
        for (IntradayBar bar : bars) {
            if (times.isEmpty() || !times.getLast().equals(bar.start())) {
                times.add(bar.start());
                prices.add(bar.open());
            }
            times.add(bar.end());
            prices.add(bar.close());
        }
        return new IntradayPrices(
                times, prices.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static void requirePrice(double price, Instant time) {
        if (!(price > 0) || Double.isInfinite(price)) {
            throw new IllegalArgumentException("expected a price above zero at " + time + ", found " + price);
        }
    }

    /** The number of prices. */
    public int size() {
        return prices.length;
    }

    double price(int index) {
        return prices[index];
    }

    /** The index of the last price at or before a time, −1 if there is none. */
    int lastUntil(Instant time) {
        int found = Collections.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /** The index of the first price at or after a time, {@link #size} if there is none. */
    int firstFrom(Instant time) {
        int found = Collections.binarySearch(times, time);
        return found >= 0 ? found : -found - 1;
    }
}
