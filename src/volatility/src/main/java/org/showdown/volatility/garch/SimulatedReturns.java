package org.showdown.volatility.garch;

import org.showdown.volatility.random.NormalDraws;

/**
 * Returns that a model has made, with their variances, in the unit of the model.
 *
 * @param returns oldest first
 * @param variances σ² of each
 */
public record SimulatedReturns(double[] returns, double[] variances) {
    private static final int DAYS_BEFORE = 1_000;

    static SimulatedReturns of(GarchModel model, int days, long seed) {
        NormalDraws draws = NormalDraws.of(seed);
        GarchFilter filter = model.filter(start(model));
        double degrees = model.degreesOfFreedom();
        filter.update(0); // an AR(1) needs a return to begin with
        for (int day = 0; day < DAYS_BEFORE; day++) {
            filter.update(draw(filter, draws.studentT(degrees)));
        }
        double[] returns = new double[days];
        double[] variances = new double[days];
        for (int day = 0; day < days; day++) {
            variances[day] = filter.nextVariance();
            returns[day] = draw(filter, draws.studentT(degrees));
            filter.update(returns[day]);
        }
        return new SimulatedReturns(returns, variances);
    }

    private static double draw(GarchFilter filter, double innovation) {
        return filter.nextMean() + Math.sqrt(filter.nextVariance()) * innovation;
    }

    /** Where there is no expected variance, the level that ω alone would keep. */
    private static double start(GarchModel model) {
        double expected = model.unconditionalVariance();
        if (Double.isFinite(expected)) {
            return expected;
        }
        return model.isLogarithmic()
                ? Math.exp(model.omega() / Math.max(1 - model.persistence(), 0.01))
                : 100 * model.omega();
    }
}
