package org.showdown.volatility.loss;

/**
 * Whether a forecast says rightly that volatility goes up or down from today's level: {@code sign(f − σ_t) = sign(σ −
 * σ_t)}.
 */
final class Direction {
    /**
     * A forecast or a target within a millionth of today's level says no direction. Without this tolerance a naive
     * forecast that went through single precision would have the direction of its rounding error.
     */
    static final double TIE = 1e-6;

    private Direction() {}

    /**
     * 1 if the direction is right, 0 if it is wrong, NaN if either is a tie or today's level is not known.
     *
     * @param forecast f, for the coming days
     * @param target σ, what came
     * @param today σ_t, the volatility of the same kind observed at the origin
     */
    static double of(double forecast, double target, double today) {
        double said = sign(forecast, today);
        double came = sign(target, today);
        if (Double.isNaN(said * came) || said * came == 0) {
            return Double.NaN;
        }
        return said == came ? 1 : 0;
    }

    private static double sign(double volatility, double today) {
        double change = volatility - today;
        return Math.abs(change) <= TIE * today ? 0 : Math.signum(change);
    }
}
