package org.showdown.volatility.market;

/** The path of one day in log prices, of which only open, high, low and last are kept. */
final class DayPath {
    private final double open;
    private double high;
    private double low;
    private double last;

    DayPath(double open) {
        this.open = open;
        this.high = open;
        this.low = open;
        this.last = open;
    }

    void move(double logReturn) {
        last += logReturn;
        high = Math.max(high, last);
        low = Math.min(low, last);
    }

    double open() {
        return open;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double last() {
        return last;
    }

    double range() {
        return high - low;
    }
}
