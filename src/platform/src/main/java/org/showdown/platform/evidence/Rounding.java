package org.showdown.platform.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
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

    private double round(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(digits).doubleValue() : value;
    }
}
