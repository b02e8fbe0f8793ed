package org.showdown.volatility.comparison;

import java.util.List;

/**
 * A power of two by which losses are divided before they are squared: a forecast near zero has a QLIKE of 10²⁰⁰, whose square is
 * infinite. Dividing by a power of two loses no digit, and no statistic depends on the unit of the loss.
 *
 * @param exponent of the largest absolute value
 */
record Magnitude(int exponent) {

    /** The magnitude of several series together. */
    static Magnitude of(List<double[]> series) {
        double largest = 0;
        for (double[] values : series) {
            for (double value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return new Magnitude(largest == 0 ? 0 : Math.getExponent(largest));
    }

    /** The series in this unit: the largest value of all is from 1 to 2. */
    double[] reduce(double[] series) {
        double[] reduced = new double[series.length];
        for (int day = 0; day < reduced.length; day++) {
            reduced[day] = Math.scalb(series[day], -exponent);
        }
        return reduced;
    }

    /** A value of this unit in the series' own. */
    double restore(double value) {
        return Math.scalb(value, exponent);
    }

    /** A squared value of this unit in the series' own; infinite if too large. */
    double restoreSquare(double square) {
        return restore(restore(square));
    }
}
