package org.showdown.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Repeated measurements of one figure, in milliseconds.
 *
 * @param milliseconds the measurements in ascending order
 */
public record Sample(double[] milliseconds) {

    public Sample {
        milliseconds = milliseconds.clone();
        Arrays.sort(milliseconds);
    }

    public double median() {
        return percentile(50);
    }

    /** The nearest-rank percentile. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * milliseconds.length);
        return milliseconds[Math.max(0, rank - 1)];
    }

    /** Minimum, median and maximum: the spread tells how noisy the machine was. */
    public String spread() {
        return String.format(
                Locale.ROOT,
                "min %.1f  median %.1f  max %.1f ms  (%d runs)",
                milliseconds[0],
                median(),
                milliseconds[milliseconds.length - 1],
                milliseconds.length);
    }
}
