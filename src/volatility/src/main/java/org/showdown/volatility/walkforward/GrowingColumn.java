package org.showdown.volatility.walkforward;

import java.util.Arrays;

/** Values of one column up to the newest day that was fed; nothing later is stored in it. */
final class GrowingColumn {
    private double[] values = new double[512];
    private int size;

    void append(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** The column as it is now; it does not grow with this one. */
    FrozenColumn frozen() {
        // Values behind the frozen size may be appended later; the frozen column cannot read them.
        return new FrozenColumn(values, size);
    }
}
