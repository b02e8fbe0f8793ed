package org.showdown.forecaster;

/**
 * What is to be forecast.
 *
 * <p>With the daily variance {@code v} of the estimator, the target of horizon h at origin t is the volatility {@code
 * sqrt(252 · mean(v[t+h-n+1 … t+h]))}, where n = max(h, {@link #windowDays()}). So a window of one day asks for the
 * mean variance of the h coming days, and a window of 21 days with h = 1 for the 21-day rolling volatility that
 * includes tomorrow.
 *
 * @param estimator the daily estimator as the assignment writes it, for example {@code garman-klass}
 * @param windowDays trading days in the target's window: 1 for {@code next-day}, 21 for {@code rolling-21}
 */
public record Target(String estimator, int windowDays) {

    /** Trading days in a year: the factor between daily and annualised variance. */
    public static final int DAYS_PER_YEAR = 252;
}
