package org.showdown.platform.result;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.showdown.platform.plot.AdaptationPlot;
import org.showdown.platform.plot.ShowdownPlot;

/**
 * All that the plots of a submission's page are made of, short enough for tables.
 *
 * @param months      by calendar month
 * @param pairs       against each reference solution
 * @param calibration of all symbols first, then of each
 * @param regimes     among the reference solutions
 * @param adaptation  after the shifts of the index
 */
public record Tables(
        List<Month> months,
        @Nullable String monthsAgainst,
        List<Pair> pairs,
        List<Calibrated> calibration,
        ShowdownPlot regimes,
        AdaptationPlot adaptation,
        WorstDaysPlot worst) {

    /** Days of a curve that the table of shifts shows. */
    static final List<Integer> ADAPTED = List.of(1, 5, 10, 20);

    /** Its two parts stay in one line of a narrow column. */
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM\u00a0yyyy", Locale.UK);

    /**
     * A month's mean QLIKE over all symbols.
     *
     * @param crisisDays how many of its days are crisis
     * @param other      of the usual comparison; null where there is none
     */
    public record Month(
            String title,
            int days,
            int crisisDays,
            double qlike,
            @Nullable Double other) {}

    /** @param symbol {@code All symbols}, or its name */
    public record Calibrated(String symbol, CalibrationPlot plot) {}

    public List<Integer> adaptedDays() {
        return ADAPTED;
    }

    /** The cumulative loss of a curve on these days. */
    public List<@Nullable Double> adapted(AdaptationPlot.Curve curve) {
        List<@Nullable Double> shown = new ArrayList<>();
        ADAPTED.forEach(day -> shown.add(curve.cumulative().get(day - 1)));
        return shown;
    }

    /** Means by month of the days of a plot. */
    static List<Month> months(LossDaysPlot plot) {
        List<Month> months = new ArrayList<>();
        List<LocalDate> days = plot.days();
        LossDaysPlot.Line other = plot.other();
        int from = 0;
        for (int day = 1; day <= days.size(); day++) {
            if (day == days.size() || !sameMonth(days.get(from), days.get(day))) {
                int first = from;
                int crisis = (int) days.subList(from, day).stream()
                        .filter(each -> plot.crisis().stream()
                                .anyMatch(stretch ->
                                        !each.isBefore(stretch.getFirst()) && !each.isAfter(stretch.getLast())))
                        .count();
                months.add(new Month(
                        MONTH.format(days.get(first)),
                        day - first,
                        crisis,
                        mean(plot.model(), first, day),
                        other == null ? null : Double.valueOf(mean(other, first, day))));
                from = day;
            }
        }
        return List.copyOf(months);
    }

    private static double mean(LossDaysPlot.Line line, int from, int before) {
        return line.daily().subList(from, before).stream()
                .mapToDouble(loss -> loss == null ? Double.NaN : loss)
                .average()
                .orElse(Double.NaN);
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
    }
}
