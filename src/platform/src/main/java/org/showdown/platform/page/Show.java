package org.showdown.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How numbers and times are written, in one place: {@code {show:qlike(x)}} in a template. A missing value or NaN is an
 * en dash.
 */
@TemplateExtension(namespace = "show")
public final class Show {

    private static final String MISSING = "–";
    /** Below it four decimals show fewer than two digits. */
    private static final double TINY = 0.00095;

    private static final MathContext TWO_DIGITS = new MathContext(2);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    /** American English, for the others know no short name of American zones. */
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.US);

    private Show() {}

    /** QLIKE, and log-MSE too: four decimals, no unit; of a large one five digits. */
    public static String qlike(@Nullable Double value) {
        return fewDigits(value, 1, 4);
    }

    /** A small difference of losses, without its sign: four decimals, or as many as two digits other than zero need. */
    public static String small(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return MISSING;
        }
        double size = Math.abs(value);
        boolean tiny = size > 0 && size < TINY;
        return tiny ? new BigDecimal(size).round(TWO_DIGITS).toPlainString() : decimals(size, 1, 4);
    }

    /** MSE of annualised volatility, given in squared percentage points, two decimals; of a large one five digits. */
    public static String mse(@Nullable Double value) {
        return fewDigits(value, 1, 2);
    }

    /** A share, 0.534 is 53.4: the % sign stands in the column's header. */
    public static String percent(@Nullable Double share) {
        return fewDigits(share, 100, 1);
    }

    /** A relative difference with its sign, -0.082 is −8.2: the % sign stands in the column's header. */
    public static String difference(@Nullable Double share) {
        String number = percent(share);
        if (number.equals(MISSING)) {
            return number;
        }
        boolean none = number.equals("0.0") || number.equals("-0.0");
        return none ? "0.0" : number.startsWith("-") ? "−" + number.substring(1) : "+" + number;
    }

    /** Any number with so many decimals, of a large one five digits: its unit stands in the header. */
    public static String number(@Nullable Double value, int digits) {
        String text = fewDigits(value, 1, digits);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    /** A difference with its sign and so many decimals: its unit stands in the header. */
    public static String signed(@Nullable Double value, int digits) {
        String text = number(value, digits);
        return value == null || value.isNaN() || value <= 0 ? text : "+" + text;
    }

    /** A p-value: four decimals, and no more zeros than that. */
    public static String probability(@Nullable Double p) {
        return p != null && p < 0.0001 ? "below 0.0001" : decimals(p, 1, 4);
    }

    /** A measured time in seconds, one decimal: the unit stands in the column's header. */
    public static String seconds(@Nullable Double seconds) {
        return decimals(seconds, 1, 1);
    }

    /** How many there are of what a noun names that only takes an s: {@code 1 page}, {@code 12 pages}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A limit of time in the largest unit that leaves a whole number, as in {@code 2 min}, {@code 90 s}, {@code 500 ms}. */
    public static String duration(Duration duration) {
        if (duration.toMillis() % 1_000 != 0) {
            return duration.toMillis() + " ms";
        }
        long seconds = duration.toSeconds();
        return seconds % 60 != 0 || seconds == 0 ? seconds + " s" : seconds / 60 + " min";
    }

    /** A size in the largest unit that leaves a readable number, as in {@code 1.4 MB}. */
    public static String size(Number size) {
        long bytes = size.longValue();
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? "%.0f kB".formatted(bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** A moment in the course's zone with its name, as in {@code 22 Nov 2026, 23:59 EST}. */
    public static String moment(@Nullable Instant moment, ZoneId zone) {
        if (moment == null) {
            return MISSING;
        }
        String name = ZONE.withZone(zone).format(moment);
        // Where a zone has no short name there would be its distance from Greenwich, which says nothing of summer time.
        String told = name.matches("(GMT|UTC)?[+-].*") ? zone.getId() : name;
        return MOMENT.withZone(zone).format(moment) + " " + told;
    }

    /**
     * At most five digits in all, as 12.346 and 1.2346e198: a loss goes up without bound where a forecast is next to nothing, and each
     * further digit of one on hidden days would tell of them.
     */
    private static String fewDigits(@Nullable Double value, double factor, int digits) {
        if (value == null || !Double.isFinite(value * factor)) {
            return decimals(value, factor, digits);
        }
        BigDecimal rounded = FiveDigits.rounded(value * factor);
        int whole = rounded.precision() - rounded.scale();
        return whole > FiveDigits.DIGITS.getPrecision()
                ? String.format(Locale.ROOT, "%.4e", rounded).replaceFirst("e\\+0*", "e")
                : decimals(value, factor, Math.min(digits, FiveDigits.DIGITS.getPrecision() - Math.max(whole, 0)));
    }

    private static String decimals(@Nullable Double value, double factor, int digits) {
        return value == null || value.isNaN()
                ? MISSING
                : String.format(Locale.ROOT, "%." + digits + "f", value * factor);
    }
}
