package org.showdown.volatility.market;

/**
 * One day of one symbol as a vendor gives it: prices of the day, the close adjusted for splits and dividends, and the
 * volume in shares. NaN in every column where there is no bar; volume may be NaN by itself.
 */
public record Bar(double open, double high, double low, double close, double adjustedClose, double volume) {
    /** No bar on this day. */
    public static final Bar MISSING = new Bar(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
