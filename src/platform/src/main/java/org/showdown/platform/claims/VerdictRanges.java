package org.showdown.platform.claims;

import com.fasterxml.jackson.databind.JsonNode;
import org.showdown.platform.claims.method.Reading;

/** Where a measured number must lie for its claim to hold, or to hold roughly. Ends belong to it; infinity leaves one open. */
record VerdictRanges(Range holds, Range roughly) {

    /** From low to high, both included. */
    record Range(double low, double high) {
        boolean contains(Reading reading) {
            return reading.low() >= low && reading.high() <= high;
        }
    }

    /** @throws IllegalArgumentException unless both ranges are there and each has two ends in order */
    static VerdictRanges read(JsonNode verdict) {
        return new VerdictRanges(range(verdict, "holds"), range(verdict, "roughly"));
    }

    private static Range range(JsonNode verdict, String name) {
        JsonNode ends = verdict.path(name);
        if (!ends.isArray() || ends.size() != 2) {
            throw new IllegalArgumentException(
                    "expected verdict." + name + " to be two numbers between brackets, found '" + ends + "'");
        }
        double low = number(name, ends.path(0).asText());
        double high = number(name, ends.path(1).asText());
        if (low > high) {
            throw new IllegalArgumentException("expected verdict." + name
                    + " from the smaller to the larger number, found " + low + " to " + high);
        }
        return new Range(low, high);
    }

    private static double number(String name, String text) {
        return switch (text) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "expected a number or .inf in verdict." + name + ", found '" + text + "'", e);
                }
            }
        };
    }

    Verdict of(Reading reading) {
        return holds.contains(reading) ? Verdict.HOLDS : roughly.contains(reading) ? Verdict.ROUGHLY : Verdict.DIFFERS;
    }
}
