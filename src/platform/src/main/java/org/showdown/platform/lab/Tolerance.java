package org.showdown.platform.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/**
 * How near an answer must be.
 *
 * @param width above or at zero
 */
record Tolerance(Kind kind, double width) {
    /** Of the last digit of a number that was copied whole. */
    private static final double ROUNDING = 1e-9;

    /** What the width is a width of. */
    enum Kind {
        ABSOLUTE("absolute"),
        /** A share of the right answer. */
        RELATIVE("relative"),
        /** Of the persistence whose half-life the answer is: so near one, a little of it is many days. */
        HALF_LIFE("half-life");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    static Tolerance read(JsonNode node) {
        return Arrays.stream(Kind.values())
                .filter(kind -> node.size() == 1 && node.has(kind.id))
                .map(kind -> new Tolerance(kind, width(node.path(kind.id).asText(""))))
                .filter(tolerance -> tolerance.width >= 0 && Double.isFinite(tolerance.width))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a tolerance such as {relative: 0.01}, {absolute: 1} or {half-life: 0.003}, found "
                                + node));
    }

    private static double width(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN; // refused with all that is no width
        }
    }

    boolean accepts(double answer, double right) {
        return switch (kind) {
            case ABSOLUTE -> near(answer, right, width);
            case RELATIVE -> near(answer, right, width * Math.abs(right));
            case HALF_LIFE -> answer > 0 && near(persistence(answer), persistence(right), width);
        };
    }

    private static boolean near(double answer, double right, double allowed) {
        return Math.abs(answer - right) <= allowed + ROUNDING * (1 + Math.abs(right));
    }

    /** Of which half is left after so many days. */
    private static double persistence(double halfLife) {
        return Math.pow(0.5, 1 / halfLife);
    }
}
