package org.showdown.platform.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The mean loss from the first day to the end of each month, of every row with a finite one. */
final class MonthlyRace {

    private MonthlyRace() {}

    static Race of(List<UUID> ids, double[][] series, List<LocalDate> days) {
        List<YearMonth> months =
                days.stream().map(YearMonth::from).distinct().sorted().toList();
        int[] monthOfDay = days.stream()
                .mapToInt(day -> months.indexOf(YearMonth.from(day)))
                .toArray();
        List<RaceLine> lines = new ArrayList<>();
        for (int row = 0; row < series.length; row++) {
            if (series[row] != null && Arrays.stream(series[row]).allMatch(Double::isFinite)) {
                lines.add(new RaceLine(ids.get(row), cumulative(series[row], monthOfDay, months.size())));
            }
        }
        return new Race(months, lines);
    }

    private static double[] cumulative(double[] losses, int[] monthOfDay, int months) {
        double[] cumulative = new double[months];
        double sum = 0;
        for (int day = 0; day < losses.length; day++) {
            sum += losses[day];
            // The last day of the month stays.
            cumulative[monthOfDay[day]] = sum / (day + 1);
        }
        return cumulative;
    }
}
