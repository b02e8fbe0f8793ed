package org.showdown.volatility.har;

import org.showdown.forecaster.Column;

/** The first {@code size} of some values: what is known on a day. */
record FirstDays(double[] values, int size) implements Column {
    @Override
    public double get(int day) {
        return values[day];
    }
}
