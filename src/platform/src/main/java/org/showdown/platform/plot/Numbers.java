package org.showdown.platform.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as an answer writes them: null where there is none, and no more digits than a plot can show. */
public final class Numbers {
    private static final int DIGITS = 6;

    private Numbers() {}

    public static @Nullable Double of(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == 0
                ? Double.valueOf(0)
                : Double.valueOf(new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(DIGITS))
                        .doubleValue());
    }

    public static List<@Nullable Double> of(double[] values) {
        List<@Nullable Double> numbers = new ArrayList<>(values.length);
        Arrays.stream(values).forEach(value -> numbers.add(of(value)));
        return numbers;
    }
}
