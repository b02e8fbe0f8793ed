package org.showdown.volatility.har;

/** The rows of the regression: 1, the day, the mean of the week, the mean of the month. */
final class HarRegressors {
    static final int COUNT = 4;

    private static final int WEEK = 5;
    private static final int MONTH = 22;

    private final double[] series;

    /** Takes a series whose missing days (NaN) repeat the last known value. */
    HarRegressors(double[] series) {
        this.series = series.clone();
        for (int day = 1; day < series.length; day++) {
            if (Double.isNaN(this.series[day])) {
                this.series[day] = this.series[day - 1];
            }
        }
    }

    int days() {
        return series.length;
    }

    /** The regressors known at the close of a day; the last ones are NaN while fewer than 22 days are known. */
    double[] at(int day) {
        return new double[] {1, meanUntil(day, 1), meanUntil(day, WEEK), meanUntil(day, MONTH)};
    }

    private double meanUntil(int last, int days) {
        if (last < days - 1) {
            return Double.NaN;
        }
        double sum = 0;
        for (int day = last - days + 1; day <= last; day++) {
            sum += series[day];
        }
        return sum / days;
    }
}
