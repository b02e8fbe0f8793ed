package org.showdown.volatility.har;

import java.util.ArrayList;
import java.util.List;
import org.showdown.forecaster.Column;

/**
 * The days that a {@link RecursiveHar} has read. A missing value is filled as it comes, in the way of {@link HarData}, so
 * that the last month alone gives the regressors of today, however long ago a column was last known.
 */
final class HarDays {
    private final HarMeasure kind;
    private final GrowingSeries known = new GrowingSeries(); // the measure, not filled: a missing day is no target
    private final List<GrowingSeries> filled = new ArrayList<>(); // in the order of names
    private List<String> names = List.of();
    private boolean leverage;
    private int count;

    HarDays(HarMeasure kind) {
        this.kind = kind;
    }

    /** The number of days read. */
    int count() {
        return count;
    }

    /** Takes the days that are new since the last call; of a day with a value that cannot be, it takes none. */
    void read(HarColumns columns) {
        requireSame(columns);
        List<Column> all = columns.columns();
        double[] day = new double[all.size()];
        while (count < columns.days()) {
            for (int column = 0; column < day.length; column++) {
                day[column] = checked(all.get(column).get(count), column);
            }
            append(day);
        }
    }

    private void requireSame(HarColumns columns) {
        if (names.isEmpty()) {
            names = columns.names();
            leverage = columns.returns().isPresent();
            names.forEach(_ -> filled.add(new GrowingSeries()));
        }
        if (!columns.names().equals(names)) {
            throw new IllegalArgumentException(
                    "expected the columns " + names + " as before, found " + columns.names());
        }
        if (columns.days() < count) {
            throw new IllegalArgumentException(
                    "expected at least the " + count + " days read before, found " + columns.days());
        }
    }

    private double checked(double value, int column) {
        boolean negative = column == 0 && value < 0;
        if (negative || Double.isInfinite(value)) {
            throw new IllegalArgumentException("expected " + (column == 0 ? "a number of at least 0" : "a number")
                    + " in the column " + names.get(column) + ", or NaN where it is missing; found " + value
                    + " on day " + count);
        }
        return value;
    }

    private void append(double[] day) {
        double measure = kind.ofVariance(day[0]);
        known.append(measure);
        for (int column = 0; column < day.length; column++) {
            GrowingSeries series = filled.get(column);
            double value = column == 0 ? measure : day[column];
            series.append(Double.isNaN(value) ? filling(series.newest(), column) : value);
        }
        count++;
    }

    private double filling(double newest, int column) {
        boolean isReturn = leverage && column == 1;
        return isReturn && !Double.isNaN(newest) ? 0 : newest;
    }

    /** The newest days, all of them if there are fewer, without gaps after the first known value of each column. */
    HarData newest(int days) {
        HarData data = HarData.of(kind, filled.getFirst().tail(days));
        for (int column = 1; column < filled.size(); column++) {
            double[] values = filled.get(column).tail(days);
            data = leverage && column == 1 ? data.withLeverage(values) : data.withExogenous(names.get(column), values);
        }
        return data;
    }

    /** For each of the newest days the mean of the measure over the days ahead; NaN where one of them is missing. */
    double[] newestTargets(int days, int horizonDays) {
        return HarEstimation.meansAhead(known.tail(days), horizonDays);
    }
}
