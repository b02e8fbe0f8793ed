package org.showdown.volatility.market;

import org.showdown.volatility.random.NormalDraws;

/**
 * The market's log volatility: a sum of Ornstein-Uhlenbeck processes that forget at different speeds, from a day to
 * about a year. Their sum remembers slowly, as HAR's daily, weekly and monthly terms do (Corsi 2009). They move within
 * the day, each against the market's own return: the leverage effect.
 */
final class VolatilityFactor {
    /** What one component keeps after a day. */
    private static final double[] MEMORY = {0.20, 0.80, 0.955, 0.9955};
    /** Standard deviation of each component in the long run. */
    private static final double[] SPREAD = {0.24, 0.20, 0.18, 0.22};
    /** Correlation of each component's shocks with the market's. */
    private static final double[] LEVERAGE = {-0.55, -0.75, -0.75, -0.30};

    private static final int COMPONENTS = MEMORY.length;

    private final double[] x;
    private final double[] keep = new double[COMPONENTS];
    private final double[] shock = new double[COMPONENTS];
    private final double[] alone = new double[COMPONENTS];

    /** A factor at rest, moved {@code steps} times a day. */
    VolatilityFactor(int steps) {
        this.x = new double[COMPONENTS];
        for (int k = 0; k < COMPONENTS; k++) {
            keep[k] = StrictMath.pow(MEMORY[k], 1.0 / steps);
            shock[k] = SPREAD[k] * StrictMath.sqrt(1 - keep[k] * keep[k]);
            alone[k] = StrictMath.sqrt(1 - LEVERAGE[k] * LEVERAGE[k]);
        }
    }

    /** The deviation of log volatility from its long-run mean. */
    double value() {
        double sum = 0;
        for (double component : x) {
            sum += component;
        }
        return sum;
    }

    /** Moves on by one step in which the market drew {@code z}. */
    void step(double z, NormalDraws draws) {
        for (int k = 0; k < COMPONENTS; k++) {
            x[k] = keep[k] * x[k] + shock[k] * (LEVERAGE[k] * z + alone[k] * draws.normal());
        }
    }

    /** The expectation of {@code exp(2 value)} in {@code days} days, given the value now. */
    double expectedVariance(int days) {
        double mean = 0;
        double variance = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            double left = StrictMath.pow(MEMORY[k], days);
            mean += left * x[k];
            variance += SPREAD[k] * SPREAD[k] * (1 - left * left);
        }
        return StrictMath.exp(2 * (mean + variance));
    }

    void copyFrom(VolatilityFactor other) {
        System.arraycopy(other.x, 0, x, 0, COMPONENTS);
    }
}
