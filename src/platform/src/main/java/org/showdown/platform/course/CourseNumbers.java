package org.showdown.platform.course;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** How a number that the course gives is written, without its unit. */
public final class CourseNumbers {
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

    private static String number(JsonNode number) {
        String text = number.asText();
        // Years have four digits and are not grouped.
        return text.matches("\\d{5,}") ? String.format(Locale.ROOT, "%,d", Long.parseLong(text)) : text;
    }
}
