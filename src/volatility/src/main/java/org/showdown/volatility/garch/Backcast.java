package org.showdown.volatility.garch;

/**
 * The variance that stands for the time before the first return: a mean of the first 75 squared residuals, weighted by
 * 0.94^i with the oldest weighted most (the convention of the Python package {@code arch}).
 */
final class Backcast {
    private static final int DAYS = 75;
    private static final double DECAY = 0.94;

    private Backcast() {}

    /** The backcast of returns around their mean. */
    static double of(double[] returns, double mean) {
        double weight = 1;
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < Math.min(DAYS, returns.length); i++) {
            double residual = returns[i] - mean;
            sum += weight * residual * residual;
            weights += weight;
            weight *= DECAY;
        }
        return sum / weights;
    }
}
