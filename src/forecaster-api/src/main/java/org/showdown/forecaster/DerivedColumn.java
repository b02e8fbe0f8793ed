package org.showdown.forecaster;

import java.util.function.IntToDoubleFunction;

/** A column computed from others on demand; it has as many days as they had when it was asked for. */
record DerivedColumn(int size, IntToDoubleFunction value) implements Column {

    @Override
    public double get(int day) {
        if (day < 0 || day >= size) {
            throw new IndexOutOfBoundsException(
                    "day " + day + " of a column of " + size + " days: the forecast origin is day " + (size - 1));
        }
        return value.applyAsDouble(day);
    }
}
