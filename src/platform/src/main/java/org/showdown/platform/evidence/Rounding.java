package org.showdown.platform.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.showdown.platform.assignment.Board;

/**
 * What is stored of a number. On the hidden board it loses the digits that nobody reads, for every digit of a mean over hidden days tells of
 * them: docs/decisions/hidden-aggregates.md.
 */
enum Rounding {
    /** Mean losses: as many digits as the board shows. */
    MEAN(5),
    /** Ends of intervals, adaptation, the race. */
    COARSE(4),
    /** P-values and statistics of tests. */
    TEST(3);

    private static final double ORDER_OF_A_SUM = 1e-9;

    private final MathContext digits;

    Rounding(int digits) {
        this.digits = new MathContext(digits);
    }

    /** How far a stored number may be from the same number computed another way, as a share of it: by the lost digits, and by the order of a sum. */
    double error(Board board) {
        double lost = board == Board.PUBLIC ? 0 : Math.pow(10, 1 - digits.getPrecision()) / 2;
        return lost + ORDER_OF_A_SUM;
    }

    DoubleUnaryOperator of(Board board) {
        return board == Board.PUBLIC ? value -> value : this::round;
    }

    double[] all(double[] values, Board board) {
        return Arrays.stream(values).map(of(board)).toArray();
    }

    /**
     * Of statistics: each stays on its side of the critical value, to the nearest number there. What was decided by all digits is then read
     * from the few that are stored.
     *
     * @param critical above zero
     */
    DoubleUnaryOperator of(Board board, double critical) {
        return board == Board.PUBLIC ? value -> value : value -> round(value, critical);
    }

    /** What a step of the last digit is worth in a number of this size; 0 where all digits are stored. */
    double step(double value, Board board) {
        if (board == Board.PUBLIC || !Double.isFinite(value)) {
            return 0;
        }
        BigDecimal exact = new BigDecimal(value);
        return BigDecimal.ONE
                .scaleByPowerOfTen(exact.precision() - exact.scale() - digits.getPrecision())
                .doubleValue();
    }

    private double round(double value) {
        return round(value, digits);
    }

    private double round(double value, double critical) {
        double nearest = round(value);
        boolean beyond = Math.abs(value) > critical;
        return beyond == Math.abs(nearest) > critical
                ? nearest
                : round(value, new MathContext(digits.getPrecision(), beyond ? RoundingMode.UP : RoundingMode.DOWN));
    }

    private static double round(double value, MathContext digits) {
        return Double.isFinite(value) ? new BigDecimal(value).round(digits).doubleValue() : value;
    }
}
