package org.showdown.platform.plot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.platform.plot.PlotCourse.Shown;
import org.showdown.volatility.market.AssetKind;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.market.SimulatedAsset;

/**
 * The days of one symbol in one period.
 *
 * @param asset  where the symbol is none of the market's but an asset of the study of estimators, on the same days; null for the market's own
 * @param prices all public days of the symbol, those before and after the period too
 * @param first  index of the period's first day in the market
 * @param last  of its last
 */
record PlotSample(
        Course course, String symbol, AssetKind.@Nullable Path asset, PriceSeries prices, int first, int last) {
    /** Below it autocorrelations and fits say nothing. */
    static final int FEWEST_DAYS = 100;

    private static final double PERCENT = 100;

    /** As it was asked for: by default the index, and all public days. */
    static PlotSample of(Course course, @Nullable String symbol, @Nullable String from, @Nullable String to) {
        String known = course.symbol(symbol);
        return of(course, known, null, course.market().series(known), from, to);
    }

    /** The same, where assets of the study of estimators may be asked for too. */
    static PlotSample ofAny(Course course, @Nullable String symbol, @Nullable String from, @Nullable String to) {
        Optional<SimulatedAsset> asset =
                symbol == null || course.market().symbols().contains(symbol)
                        ? Optional.empty()
                        : SimulatedAsset.find(symbol);
        if (asset.isEmpty()) {
            return of(course, symbol, from, to);
        }
        AssetKind.Path path = asset.get().days(course.market().size());
        return of(course, asset.get().symbol(), path, path.prices(), from, to);
    }

    private static PlotSample of(
            Course course,
            String symbol,
            AssetKind.@Nullable Path asset,
            PriceSeries prices,
            @Nullable String from,
            @Nullable String to) {
        List<LocalDate> days = course.market().days();
        LocalDate begin = date("from", from, days.getFirst());
        LocalDate end = date("to", to, days.getLast());
        int first = course.market().lastIndexUntil(begin.minusDays(1)) + 1;
        int last = course.market().lastIndexUntil(end);
        if (last - first + 1 < FEWEST_DAYS) {
            throw PlotCourse.refused("Expected a period of at least " + FEWEST_DAYS + " public trading days, found "
                    + Math.max(0, last - first + 1) + " from " + begin + " to " + end + ".");
        }
        return new PlotSample(course, symbol, asset, prices, first, last);
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

    /** The period's part of a column of all public days. */
    double[] part(double[] column) {
        return Arrays.copyOfRange(column, first, last + 1);
    }

    /** Log returns in percent, day by day; NaN where there is none. That of the first day reaches back to the close before the period. */
    double[] percentReturns() {
        double[] close = prices.close();
        double[] returns = new double[close.length];
        returns[0] = Double.NaN;
        for (int day = 1; day < close.length; day++) {
            returns[day] = PERCENT * Math.log(close[day] / close[day - 1]);
        }
        return part(returns);
    }

    /** First and last day of each stretch of crisis, by the assignment's rule; an asset of the study has a weather of its own, and none. */
    List<List<LocalDate>> crisis() {
        if (asset != null) {
            return List.of();
        }
        return CrisisDays.of(
                days(),
                course.assignment()
                        .settings()
                        .regimes()
                        .regimes(course.market())
                        .subList(first, last + 1));
    }

    Shown shown() {
        if (asset != null) {
            return new Shown("An asset of the study of estimators", symbol, days().getFirst(), days().getLast(), true);
        }
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
