package org.showdown.bench.jobs;

import java.util.Locale;
import org.showdown.bench.Sample;

/** How figures are printed. */
final class Table {

    private Table() {}

    /** Minimum, median and maximum. */
    static void line(String what, double[] values, String unit, String limit) {
        Sample sample = new Sample(values);
        line(
                what,
                "min %.1f  median %.1f  max %.1f %s  (%d)",
                limit,
                sample.percentile(0),
                sample.median(),
                sample.percentile(100),
                unit,
                values.length);
    }

    /** Percentiles of times in milliseconds. */
    static void percentiles(String what, double[] milliseconds, String limit) {
        Sample sample = new Sample(milliseconds);
        line(
                what,
                "p50 %.2f  p95 %.2f  p99 %.2f  max %.2f s  (%d)",
                limit,
                sample.median() / 1e3,
                sample.percentile(95) / 1e3,
                sample.percentile(99) / 1e3,
                sample.percentile(100) / 1e3,
                milliseconds.length);
    }

    static void line(String what, String format, String limit, Object... values) {
        System.out.printf(
                Locale.ROOT,
                "%-56s %s%s%n",
                what,
                String.format(Locale.ROOT, format, values),
                limit.isEmpty() ? "" : "   (" + limit + ")");
    }
}
