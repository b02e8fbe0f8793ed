package org.showdown.volatility.feature;

import java.util.Arrays;

/** The values of one feature, a value for every day whatever was missing. */
final class FeatureColumn {
    private final float before;
    private float[] values = new float[512];
    private int size;

    /** A column that has the value {@code before} on days before its first one. */
    FeatureColumn(float before) {
        this.before = before;
    }

    void append(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Appends the value if it is finite and above zero, otherwise the value before it. */
    void appendPositive(double value) {
        float single = (float) value;
        append(single > 0 && Float.isFinite(single) ? single : get(size - 1));
    }

    float get(int day) {
        return day < 0 ? before : values[day];
    }
}
