package org.showdown.volatility.garch;

/**
 * The variance b that stands for the time before the first return. GARCH takes it for both e² and σ² of all days before
 * (half of it for {@code e² 1{e<0}}); EGARCH takes ln b for ln σ² and no news.
 */
public enum InitialVariance {
    /**
     * {@code b = Σ w_i e_i²} over the first 75 residuals around the mean fitted by least squares, {@code w_i ∝ 0.94^i},
     * the oldest weighted most: a constant while the likelihood is maximised. The convention of the Python package
     * {@code arch}.
     */
    BACKCAST,
    /**
     * {@code b = mean(e_t²)} over the whole sample, with the residuals at the parameters themselves, so it moves with
     * the mean. The convention of Bollerslev and of the benchmark of Fiorentini, Calzolari and Panattoni (1996).
     */
    SAMPLE;

    private static final int BACKCAST_DAYS = 75;
    private static final double BACKCAST_DECAY = 0.94;

    /** b from residuals, oldest first. */
    double of(double[] residuals) {
        int days = this == BACKCAST ? Math.min(BACKCAST_DAYS, residuals.length) : residuals.length;
        double decay = this == BACKCAST ? BACKCAST_DECAY : 1;
        double weight = 1;
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < days; i++) {
            sum += weight * residuals[i] * residuals[i];
            weights += weight;
            weight *= decay;
        }
        return sum / weights;
    }
}
