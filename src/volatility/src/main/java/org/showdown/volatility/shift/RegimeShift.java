package org.showdown.volatility.shift;

/**
 * A change of the level of volatility.
 *
 * @param day index of the day on which it was noticed, the first whose close lets the detector say so
 * @param direction up or down
 * @param size change of the mean log volatility, in log points: 0.69 is a doubling, −0.69 a halving
 * @param score how sure the detector was: the z-score or the cumulative sum, in standard deviations, without a sign;
 *     infinite after days that did not vary at all
 */
public record RegimeShift(int day, Direction direction, double size, double score) {

    /** Which way volatility went. */
    public enum Direction {
        /** From calm to crisis. */
        UP,
        /** From crisis to calm. */
        DOWN
    }

    static Direction direction(double change) {
        return change > 0 ? Direction.UP : Direction.DOWN;
    }
}
