package org.showdown.forecaster;

/**
 * A read-only column of daily values, oldest first; day {@code size() - 1} is the forecast origin. A value that is not
 * known (a missing bar, the return of the first day) is {@link Double#NaN}.
 */
public interface Column {

    /** The number of trading days, the same for every column of a history. */
    int size();

    /**
     * The value of one day.
     *
     * @param day 0 for the oldest day, {@code size() - 1} for the newest
     * @throws IndexOutOfBoundsException if there is no such day; the future is not there to be read
     */
    double get(int day);

    /** The newest value: the one of the forecast origin. */
    default double last() {
        return get(size() - 1);
    }

    /**
     * The newest {@code days} values, oldest first; fewer where the history is shorter.
     *
     * @param days how many trading days, at least 0
     */
    default double[] tail(int days) {
        int length = Math.min(days, size());
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = get(size() - length + i);
        }
        return values;
    }

    /** A copy of the whole column. */
    default double[] toArray() {
        return tail(size());
    }

    /**
     * The mean of the newest {@code days} values that are known; {@link Double#NaN} if none is.
     *
     * @param days how many trading days, at least 1
     */
    default double mean(int days) {
        double sum = 0;
        int known = 0;
        for (int day = Math.max(0, size() - days); day < size(); day++) {
            double value = get(day);
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
