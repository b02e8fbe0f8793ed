package org.showdown.volatility.har;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The row of regressors at each origin: one, the averages in the model's form, the leverage terms, the exogenous ones. */
final class HarRegressors {
    private static final String INTERCEPT = "intercept";
    private static final String LEVERAGE = "leverage";

    private final HarSpecification specification;
    private final List<String> names;
    private final double[] measure;
    private final double[] returns;
    private final List<double[]> exogenous = new ArrayList<>();

    HarRegressors(HarData data, HarSpecification specification) {
        this.specification = specification;
        names = names(data, specification);
        measure = repeated(data.measure());
        double[] given = data.returns();
        returns = given == null ? new double[0] : zeroWhereMissing(given);
        data.exogenousColumns().forEach(column -> exogenous.add(repeated(column)));
    }

    /** The names of the coefficients in the order of {@link #at}: intercept, daily, weekly, monthly, … */
    static List<String> names(HarData data, HarSpecification specification) {
        List<String> names = new ArrayList<>();
        names.add(INTERCEPT);
        specification.lags().forEach(days -> names.add(period(days)));
        if (data.returns() != null) {
            specification.lags().forEach(days -> names.add(leverage(days)));
        }
        names.addAll(data.exogenousNames());
        return List.copyOf(names);
    }

    private static String period(int days) {
        return switch (days) {
            case 1 -> "daily";
            case 5 -> "weekly";
            case 22 -> "monthly";
            default -> "mean" + days;
        };
    }

    private static String leverage(int days) {
        String period = period(days);
        return LEVERAGE + Character.toUpperCase(period.charAt(0)) + period.substring(1);
    }

    /** Refuses an exogenous term the name of another. */
    static void requireFree(String name) {
        if (Set.of(INTERCEPT, period(1), period(5), period(22)).contains(name)
                || name.matches("mean\\d+")
                || name.startsWith(LEVERAGE)) {
            throw new IllegalArgumentException("expected a name that no other term has, found '" + name + "'");
        }
    }

    List<String> names() {
        return names;
    }

    /** The regressors known at the close of a day; some are NaN while too few days are known. */
    double[] at(int day) {
        double[] row = new double[names.size()];
        int next = 0;
        row[next++] = 1;
        for (int days : specification.lags()) {
            row[next++] = specification.form().of(meanUntil(measure, day, days));
        }
        if (returns.length > 0) {
            for (int days : specification.lags()) {
                row[next++] = Math.min(meanUntil(returns, day, days), 0);
            }
        }
        for (double[] column : exogenous) {
            row[next++] = column[day];
        }
        return row;
    }

    /** A loop, not a stream: a forecaster fits thousands of rows in the first second of its life. */
    private static double meanUntil(double[] values, int last, int days) {
        if (last < days - 1) {
            return Double.NaN;
        }
        double sum = 0;
        for (int day = last - days + 1; day <= last; day++) {
            sum += values[day];
        }
        return sum / days;
    }

    private static double[] repeated(double[] values) {
        double[] filled = values.clone();
        for (int day = 1; day < filled.length; day++) {
            if (Double.isNaN(filled[day])) {
                filled[day] = filled[day - 1];
            }
        }
        return filled;
    }

    /** Before the first return there was no price, which is no zero. */
    private static double[] zeroWhereMissing(double[] values) {
        double[] filled = values.clone();
        boolean known = false;
        for (int day = 0; day < filled.length; day++) {
            known |= !Double.isNaN(filled[day]);
            if (known && Double.isNaN(filled[day])) {
                filled[day] = 0;
            }
        }
        return filled;
    }
}
