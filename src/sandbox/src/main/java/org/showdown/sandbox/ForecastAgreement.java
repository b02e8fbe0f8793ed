package org.showdown.sandbox;

/** How far two devices' forecasts by one model are apart. */
final class ForecastAgreement {
    /** Relative difference that a leaderboard cannot show: a QLIKE moves by less than 1e-8 with it. */
    static final double TOLERANCE = 1e-4;

    private ForecastAgreement() {}

    /**
     * The largest relative difference, measured by the first. Infinite where a forecast is missing or no finite number
     * greater than zero, whichever side it is on.
     */
    static double worst(float[] expected, float[] found) {
        if (expected.length != found.length || expected.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            if (!isForecast(expected[i]) || !isForecast(found[i])) {
                return Double.POSITIVE_INFINITY;
            }
            worst = Math.max(worst, Math.abs((double) found[i] - expected[i]) / expected[i]);
        }
        return worst;
    }

    private static boolean isForecast(float value) {
        return Float.isFinite(value) && value > 0;
    }
}
