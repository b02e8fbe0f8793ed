package org.showdown.volatility.walkforward;

import org.jspecify.annotations.Nullable;

/**
 * A forecaster returned something that is no forecast. The message is safe to show for a hidden run: it tells the
 * symbol and the place of the day in the run, never a value, because a forecaster could write what it saw into a value.
 */
public final class InvalidForecastException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong with a forecast. */
    public enum Problem {
        /** No array, or not one value per symbol. */
        WRONG_COUNT("is not one value per symbol"),
        /** Not a number. */
        NOT_A_NUMBER("is not a number (NaN)"),
        /** Positive or negative infinity. */
        INFINITE("is infinite"),
        /** Zero or less. */
        NOT_POSITIVE("is not greater than zero"),
        /** Below 1e-100 or above 1e100, so that its losses could not be computed. */
        OUT_OF_RANGE("is below 1e-100 or above 1e100");

        private final String text;

        Problem(String text) {
            this.text = text;
        }
    }

    private final Problem problem;
    private final @Nullable String symbol;
    private final int dayIndex;
    private final int horizonDays;

    InvalidForecastException(Problem problem, @Nullable String symbol, int dayIndex, int horizonDays) {
        super("the forecast " + (symbol == null ? "" : "for " + symbol + " ") + "on day " + (dayIndex + 1)
                + " of the run (horizon " + horizonDays + ") " + problem.text);
        this.problem = problem;
        this.symbol = symbol;
        this.dayIndex = dayIndex;
        this.horizonDays = horizonDays;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The first symbol it is wrong for; null if the count is wrong. */
    public @Nullable String symbol() {
        return symbol;
    }

    /** The place of the day in the run: 0 for its first origin. */
    public int dayIndex() {
        return dayIndex;
    }

    /** The horizon that was asked for, in trading days. */
    public int horizonDays() {
        return horizonDays;
    }
}
