package org.showdown.volatility.comparison;

/** A test that a set of models lose alike on average. */
sealed interface EqualityTest permits RangeTest, MaximumTest {

    /**
     * Standard deviations and differences of mean losses below this share of the largest mean loss are rounding errors. Models that do
     * not differ at all have a statistic of zero, models that differ by a constant an infinite one.
     */
    double ROUNDING = 1e-13;

    /** Tests the models of these indices, at least one. */
    Step step(int[] models);

    /**
     * One test.
     *
     * @param statistic T
     * @param pValue share of draws with a larger statistic; 1 if nothing tells the models apart
     * @param worst the models to eliminate, at least one; several if they are worst to the same bit, all if the p-value is 1
     *     for want of any difference
     */
    record Step(double statistic, double pValue, int[] worst) {}

    /** The ratio of a mean difference to its standard deviation. */
    static double studentised(double difference, double deviation, double scale) {
        if (deviation > ROUNDING * scale) {
            return difference / deviation;
        }
        return Math.abs(difference) <= ROUNDING * scale ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference);
    }

    /** 1/σ, or 0 where there is no variation to be resampled. */
    static double precision(double deviation, double scale) {
        return deviation > ROUNDING * scale ? 1 / deviation : 0;
    }

    /** The largest absolute value. */
    static double scale(double[] means) {
        double largest = 0;
        for (double mean : means) {
            largest = Math.max(largest, Math.abs(mean));
        }
        return largest;
    }
}
