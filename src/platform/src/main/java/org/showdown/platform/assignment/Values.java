package org.showdown.platform.assignment;

import java.util.Locale;
import java.util.function.Function;

/** How a setting's text becomes a value. Each throws where the text is none that is wanted; {@link Fields} says what was expected. */
final class Values {

    private Values() {}

    static Function<String, String> text(int longest) {
        return text -> checked(text, text.length() <= longest);
    }

    static boolean truth(String text) {
        return checked(text, text.equals("true") || text.equals("false")).equals("true");
    }

    static String slug(String text) {
        return checked(text, text.matches("[a-z][a-z0-9-]{0,60}"));
    }

    static Function<String, Integer> number(int least, int most) {
        return text -> {
            int number = Integer.parseInt(text);
            return checked(number, number >= least && number <= most);
        };
    }

    static Function<String, Double> decimal(double least, double most) {
        return text -> {
            double number = Double.parseDouble(text);
            return checked(number, number >= least && number <= most);
        };
    }

    static Function<String, Long> size(long least, long most) {
        return text -> {
            long bytes = Quantity.bytes(text);
            return checked(bytes, bytes >= least && bytes <= most);
        };
    }

    static <T> T checked(T value, boolean acceptable) {
        if (!acceptable) {
            throw new IllegalArgumentException("out of range: " + value);
        }
        return value;
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
