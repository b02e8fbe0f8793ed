package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** How a number that the course gives is written. */
public final class CourseNumbers {
    private static final Set<String> UNSAID = Set.of("", "none", "count", "ratio", "year", "not given in the course");

    private CourseNumbers() {}

    /**
     * A number, a range, or one end of it.
     *
     * @param numbers {@code value}, {@code low} and {@code high}, or one of the two; may be missing
     * @return for example {@code 0.25}, {@code 5 to 15}, {@code more than 60,000}, {@code at most 60}; empty where there is none
     */
    public static String inWords(JsonNode numbers) {
        if (numbers.hasNonNull("value")) {
            return number(numbers.path("value"));
        }
        boolean low = numbers.hasNonNull("low");
        boolean high = numbers.hasNonNull("high");
        if (low && high) {
            return number(numbers.path("low")) + " to " + number(numbers.path("high"));
        }
        return low ? "more than " + number(numbers.path("low")) : high ? "at most " + number(numbers.path("high")) : "";
    }

    /** With the unit as a reader wants to see it behind a number: {@code 8.3 %}; some units are not said. */
    public static String withUnit(String number, String unit) {
        if (number.isEmpty() || UNSAID.contains(unit)) {
            return number;
        }
        return number + " " + unit.replaceFirst("^percent\\b", "%");
    }

    private static String number(JsonNode number) {
        String text = number.asText();
        // Years have four digits and are not grouped.
        return text.matches("\\d{5,}") ? String.format(Locale.ROOT, "%,d", Long.parseLong(text)) : text;
    }
}
