package org.showdown.platform.claims.method;

/**
 * What a method measured: a number, or the smallest and the largest of several.
 *
 * @param low  the number
 * @param high the same, unless there are several
 */
public record Reading(double low, double high) {

    public Reading {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("expected a finite number, measured " + low
                    + (Double.compare(low, high) == 0 ? "" : " to " + high));
        }
    }

    public static Reading of(double value) {
        return new Reading(value, value);
    }

    /** @return the number where there is one */
    public double value() {
        return low;
    }
}
