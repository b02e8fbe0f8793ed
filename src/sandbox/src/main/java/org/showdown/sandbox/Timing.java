package org.showdown.sandbox;

/**
 * Wall times of a run, in milliseconds.
 *
 * @param startMs from the launch of the box until the runner's first word, and the load of the submission
 * @param fitMs the fit
 * @param forecastMs all forecasts together
 */
public record Timing(long startMs, long fitMs, long forecastMs) {
    public static final Timing NONE = new Timing(0, 0, 0);
}
