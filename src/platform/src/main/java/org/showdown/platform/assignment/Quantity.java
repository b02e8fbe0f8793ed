package org.showdown.platform.assignment;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as people write them: {@code 90 s}, {@code 2 min}, {@code 3 days}, {@code 32 MiB}. */
final class Quantity {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([a-z]+)");
    private static final long KIB = 1024;

    private Quantity() {}

    static Duration duration(String text) {
        Matcher parts = parts(text);
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s", "sec" -> Duration.ofSeconds(number);
            case "m", "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d", "day", "days" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("no unit of time: " + text);
        };
    }

    static long bytes(String text) {
        Matcher parts = parts(text);
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "kib" -> number * KIB;
            case "mib" -> number * KIB * KIB;
            case "gib" -> number * KIB * KIB * KIB;
            default -> throw new IllegalArgumentException("no unit of size: " + text);
        };
    }

    static String write(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() % 60 != 0) {
            return duration.toSeconds() + " s";
        }
        if (duration.isZero() || duration.toMinutes() % 60 != 0) {
            return duration.toMinutes() + " min";
        }
        long hours = duration.toHours();
        return hours % 24 != 0 ? hours + " h" : hours == 24 ? "1 day" : hours / 24 + " days";
    }

    static String write(long bytes) {
        return bytes % (KIB * KIB) == 0 ? bytes / (KIB * KIB) + " MiB" : bytes / KIB + " KiB";
    }

    private static Matcher parts(String text) {
        Matcher parts = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("no number with a unit: " + text);
        }
        return parts;
    }
}
