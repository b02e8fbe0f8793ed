package org.showdown.forecaster;

/**
 * A model that forecasts volatility, one trading day at a time.
 *
 * <p>Put one implementation with a public constructor without parameters in your jar and name it in the file
 * {@code META-INF/services/org.showdown.forecaster.VolatilityForecaster}. What the platform promises:
 *
 * <ol>
 *   <li>One instance serves one run; all calls come from one thread, one after another.
 *   <li>{@link #fit} is called once, before the first forecast, with every day up to the last one before the board's
 *       first forecast. It has the assignment's fit time.
 *   <li>{@link #forecast} is then called once per trading day and horizon, in order of days. It has the assignment's
 *       time per day.
 *   <li>The history that is passed in ends at day t, the forecast origin. Day t + 1 does not exist anywhere in the
 *       process until the forecast for it has been handed over.
 *   <li>The process has no network, no writable disk and no other process. What it prints is shown for the run on
 *       public data only.
 * </ol>
 *
 * <p>An exception thrown by either method ends the run with the verdict {@code crashed}.
 */
public interface VolatilityForecaster {

    /**
     * Learns whatever the model has to learn. Optional: a model with fixed parameters needs no fitting.
     *
     * @param history all trading days up to the last one before the first forecast
     */
    default void fit(History history) {}

    /**
     * Forecasts for the coming days.
     *
     * @param history all trading days up to and including the forecast origin t
     * @param horizonDays the horizon h in trading days; the target covers days t + 1 … t + h
     * @return one annualised volatility per symbol as a decimal (0.20 is 20 %), in the order of
     *     {@link History#symbols()}; each finite and greater than zero
     */
    double[] forecast(History history, int horizonDays);
}
