package org.showdown.platform.plot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.market.PriceSeries;

/**
 * The days of one symbol in one period.
 *
 * @param first index of the period's first day in the market
 * @param last  of its last
 */
record PlotSample(Course course, String symbol, int first, int last) {
    /** Below it autocorrelations and fits say nothing. */
    static final int FEWEST_DAYS = 100;

    private static final double PERCENT = 100;

    /** As it was asked for: by default the index, and all public days. */
    static PlotSample of(Course course, @Nullable String symbol, @Nullable String from, @Nullable String to) {
        List<LocalDate> days = course.market().days();
        LocalDate begin = date("from", from, days.getFirst());
        LocalDate end = date("to", to, days.getLast());
        int first = course.market().lastIndexUntil(begin.minusDays(1)) + 1;
        int last = course.market().lastIndexUntil(end);
        if (last - first + 1 < FEWEST_DAYS) {
            throw PlotCourse.refused("Expected a period of at least " + FEWEST_DAYS + " public trading days, found "
                    + Math.max(0, last - first + 1) + " from " + begin + " to " + end + ".");
        }
        return new PlotSample(course, course.symbol(symbol), first, last);
    }

    private static LocalDate date(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw PlotCourse.refused(
                    "Expected " + name + " to be a day such as " + otherwise + ", found " + text + ".");
        }
    }

    List<LocalDate> days() {
        return course.market().days().subList(first, last + 1);
    }

    /** All public days of the symbol, those before and after the period too. */
    PriceSeries prices() {
        return course.market().series(symbol);
    }

    /** The period's part of a column of all public days. */
    double[] part(double[] column) {
        return Arrays.copyOfRange(column, first, last + 1);
    }

    /** Log returns in percent, day by day; NaN where there is none. That of the first day reaches back to the close before the period. */
    double[] percentReturns() {
        double[] close = prices().close();
        double[] returns = new double[close.length];
        returns[0] = Double.NaN;
        for (int day = 1; day < close.length; day++) {
            returns[day] = PERCENT * Math.log(close[day] / close[day - 1]);
        }
        return part(returns);
    }

    /** First and last day of each stretch of crisis, by the assignment's rule. */
    List<List<LocalDate>> crisis() {
        return CrisisDays.of(
                days(),
                course.assignment()
                        .settings()
                        .regimes()
                        .regimes(course.market())
                        .subList(first, last + 1));
    }

    Shown shown() {
        return course.shown(symbol, days().getFirst(), days().getLast());
    }

    /** All that a number of this sample follows from. */
    String stamp() {
        return course.stamp() + "/" + symbol + "/" + first + "/" + last;
    }

    static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
