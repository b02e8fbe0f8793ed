package org.showdown.platform.lab;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How near an answer must be.
 *
 * @param width    above or at zero
 * @param relative whether it is a share of the right answer
 */
record Tolerance(double width, boolean relative) {
    /** Of the last digit of a number that was copied whole. */
    private static final double ROUNDING = 1e-9;

    static Tolerance read(JsonNode node) {
        boolean relative = node.has("relative");
        String text = node.path(relative ? "relative" : "absolute").asText("");
        try {
            double width = Double.parseDouble(text);
            if (node.size() == 1 && width >= 0 && Double.isFinite(width)) {
                return new Tolerance(width, relative);
            }
        } catch (NumberFormatException e) {
            // told below, as is a width below zero
        }
        throw new IllegalArgumentException(
                "expected a tolerance such as {relative: 0.01} or {absolute: 1}, found " + node);
    }

    boolean accepts(double answer, double right) {
        double allowed = relative ? width * Math.abs(right) : width;
        return Math.abs(answer - right) <= allowed + ROUNDING * (1 + Math.abs(right));
    }
}
