package org.showdown.volatility.loss;

/**
 * Mean losses. Over several symbols: the mean over days of each symbol first, then the mean over symbols, so that each
 * symbol weighs the same. {@link Double#NaN} where there is nothing to average.
 *
 * @param qlike mean {@link Loss#QLIKE}
 * @param mse mean {@link Loss#MSE}, squared percentage points of annualised volatility
 * @param logMse mean {@link Loss#LOG_MSE}
 * @param directionalAccuracy share of right directions, 0 to 1; ties are left out, NaN if nothing remains
 */
public record LossSummary(double qlike, double mse, double logMse, double directionalAccuracy) {

    /** One of the three losses. */
    public double of(Loss loss) {
        return switch (loss) {
            case QLIKE -> qlike;
            case MSE -> mse;
            case LOG_MSE -> logMse;
        };
    }
}
