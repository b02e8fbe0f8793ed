package org.showdown.volatility.garch;

/**
 * The exponential function for a recursion in which each day waits for that of the day before: {@link Math#exp} is a call
 * into the virtual machine, which this is not, so it runs beside the rest of the day's work.
 *
 * <p>With {@code k = round(64 x / ln 2)} and {@code r = x − k ln 2 / 64}, {@code e^x = 2^(k/64) e^r}: the first factor is a
 * table and an exponent, the second, as |r| ≤ 0.0055, a polynomial of degree five (P. T. P. Tang, ACM Transactions on
 * Mathematical Software 15, 1989). Its relative error is below 3·10⁻¹⁶.
 */
final class Exponential {
    private static final int STEPS = 64;
    private static final double STEPS_PER_LN_2 = STEPS / Math.log(2);

    /** ln 2 / 64, of which so many bits are zero that k times it is exact; and the rest of it. */
    private static final double STEP = 0x1.62e42fef8p-7;

    private static final double STEP_REST = 0x1.1cf79abc9e3b4p-42;

    /** Added to a number, it leaves the nearest integer in the last bits. */
    private static final double ROUNDING = 0x1.8p52;

    private static final double SAFE = 700;
    private static final double[] POWERS = new double[STEPS];

    static {
        for (int k = 0; k < STEPS; k++) {
            POWERS[k] = StrictMath.pow(2, k / (double) STEPS);
        }
    }

    private Exponential() {}

    /** e^x. */
    static double of(double x) {
        if (!(Math.abs(x) < SAFE)) {
            return Math.exp(x);
        }
        double rounded = STEPS_PER_LN_2 * x + ROUNDING;
        double k = rounded - ROUNDING;
        double r = x - k * STEP - k * STEP_REST;
        double r2 = r * r;
        double less1 = r + r2 * ((0.5 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120)));
        long bits = Double.doubleToRawLongBits(rounded);
        double power = Double.longBitsToDouble(
                Double.doubleToRawLongBits(POWERS[(int) bits & (STEPS - 1)]) + (bits >> 6 << 52));
        return power + power * less1;
    }
}
