package org.showdown.volatility.har;

import java.util.Arrays;

/** Daily values to which a day is added at a time, at a cost that does not grow with their number. */
final class GrowingSeries {
    private double[] values = new double[1024];
    private int size;

    void append(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** The newest value; NaN while there is none. */
    double newest() {
        return size == 0 ? Double.NaN : values[size - 1];
    }

    /** The newest {@code days} values, oldest first; all of them if there are fewer. */
    double[] tail(int days) {
        return Arrays.copyOfRange(values, Math.max(0, size - days), size);
    }
}
