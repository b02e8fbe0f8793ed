package org.showdown.sandbox;

import org.jspecify.annotations.Nullable;
import org.showdown.forecaster.History;

/** One finite number above zero per symbol, or a verdict that names the first symbol and day; never the value. */
final class ForecastCheck {
    /** Beyond these the losses of a forecast cannot be computed in double precision. */
    private static final double SMALLEST = 1e-100;

    private static final double LARGEST = 1e100;

    private ForecastCheck() {}

    static double[] checked(double @Nullable [] forecasts, RunSetup setup, History history, int day, int horizonDays) {
        String when = "on day " + day + " of the run (with the data until "
                + history.dates().getLast() + ", horizon " + horizonDays + ")";
        int expected = setup.symbols().size();
        if (forecasts == null || forecasts.length != expected) {
            String found = forecasts == null ? "null" : Integer.toString(forecasts.length);
            throw new SubmissionFailure(
                    Verdict.CONTRACT_VIOLATION,
                    "Expected " + expected + " forecasts, one per symbol, " + when + ", found " + found + ".");
        }
        for (int symbol = 0; symbol < expected; symbol++) {
            String problem = problem(forecasts[symbol]);
            if (problem != null) {
                throw new SubmissionFailure(
                        Verdict.INVALID_FORECAST,
                        "The forecast for " + setup.symbols().get(symbol) + " " + when + " is " + problem
                                + ". Expected an annualised volatility: a finite number greater than zero.");
            }
        }
        return forecasts;
    }

    private static @Nullable String problem(double forecast) {
        if (Double.isNaN(forecast)) {
            return "not a number (NaN)";
        }
        if (Double.isInfinite(forecast)) {
            return "infinite";
        }
        if (forecast <= 0) {
            return forecast == 0 ? "zero" : "negative";
        }
        return forecast < SMALLEST || forecast > LARGEST ? "below 1e-100 or above 1e100" : null;
    }
}
