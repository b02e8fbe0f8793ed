package org.showdown.platform.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.showdown.platform.claims.method.Reading;
import org.showdown.platform.course.CourseNumbers;

/** How the ledger writes a number and its unit. */
public final class Figures {
    private static final MathContext DIGITS = new MathContext(3);
    private static final double WHOLE_FROM = 1_000;

    private Figures() {}

    /** @return three digits, and whole numbers whole: {@code 0.0591}, {@code 8.34}, {@code 54,337} */
    public static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= WHOLE_FROM) {
            return String.format(Locale.ROOT, "%,.0f", value + 0.0).replace('-', '−');
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.setScale(Math.max(0, rounded.scale()), java.math.RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('-', '−');
    }

    public static String withUnit(Reading reading, String unit) {
        String number = Double.compare(reading.low(), reading.high()) == 0
                ? number(reading.low())
                : number(reading.low()) + " to " + number(reading.high());
        return withUnit(number, unit);
    }

    static String withUnit(String number, String unit) {
        return CourseNumbers.withUnit(number, unit);
    }
}
