package org.showdown.platform.page;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much students are told of a loss on hidden days, on pages, in plots and in downloads: each further digit would tell of those days
 * (docs/decisions/hidden-aggregates.md).
 */
public final class FiveDigits {
    static final MathContext DIGITS = new MathContext(5);

    private FiveDigits() {}

    /** Rounded to five digits; what is not finite stays as it is. */
    public static double of(double loss) {
        return Double.isFinite(loss) ? rounded(loss).doubleValue() : loss;
    }

    /** As text without an exponent. */
    public static String text(double loss) {
        return Double.isFinite(loss) ? rounded(loss).toPlainString() : Double.toString(loss);
    }

    static BigDecimal rounded(double finite) {
        return new BigDecimal(finite).round(DIGITS);
    }
}
