package org.showdown.volatility.walkforward;

import java.util.Arrays;
import org.showdown.forecaster.Column;

/** The first {@code size} values of an array, read-only. */
record FrozenColumn(double[] values, int size) implements Column {

    @Override
    public double get(int day) {
        if (day < 0 || day >= size) {
            throw new IndexOutOfBoundsException(
                    "day " + day + " of a column of " + size + " days: the forecast origin is day " + (size - 1));
        }
        return values[day];
    }

    @Override
    public double[] tail(int days) {
        return Arrays.copyOfRange(values, size - Math.min(days, size), size);
    }
}
