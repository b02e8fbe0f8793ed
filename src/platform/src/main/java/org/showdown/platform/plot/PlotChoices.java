package org.showdown.platform.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.showdown.platform.assignment.AssignmentSettings.Split;
import org.showdown.platform.plot.PlotCourse.Course;
import org.showdown.volatility.market.SimulatedAsset;

/** What a reader may choose in place of what is shown: the symbols, and stretches of public days. */
record PlotChoices(List<SymbolChoice> symbols, List<Period> periods) {

    record SymbolChoice(String id, String label) {}

    /** Days are those of the market, both included. */
    record Period(String label, LocalDate from, LocalDate to) {}

    static PlotChoices of(Course course) {
        String index = course.symbol(PlotCourse.INDEX);
        return new PlotChoices(
                course.market().symbols().stream()
                        .map(symbol -> new SymbolChoice(symbol, symbol.equals(index) ? symbol + ", the index" : symbol))
                        .toList(),
                periods(course));
    }

    /** And the assets of the study of estimators, which the market has not. */
    static PlotChoices withAssets(Course course) {
        PlotChoices ofMarket = of(course);
        List<SymbolChoice> symbols = new ArrayList<>(ofMarket.symbols);
        for (SimulatedAsset asset : SimulatedAsset.all()) {
            if (!course.market().symbols().contains(asset.symbol())) {
                symbols.add(new SymbolChoice(
                        asset.symbol(), asset.symbol() + ", " + asset.kind().name()));
            }
        }
        return new PlotChoices(List.copyOf(symbols), ofMarket.periods);
    }

    /** All days, those that models learn from, those of the public board, and each year that is long enough to measure anything. */
    private static List<Period> periods(Course course) {
        List<LocalDate> days = course.market().days();
        LocalDate first = days.getFirst();
        LocalDate last = days.getLast();
        Split split = course.assignment().settings().split();
        List<Period> all = new ArrayList<>();
        all.add(new Period("All public days", first, last));
        all.add(new Period("Training days", first, split.trainUntil()));
        all.add(new Period("Public board", split.validationFrom(), last));
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            all.add(new Period(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return all.stream()
                .map(period -> onTradingDays(period, days))
                .filter(period -> days(period, days) >= PlotSample.FEWEST_DAYS)
                .toList();
    }

    private static Period onTradingDays(Period period, List<LocalDate> days) {
        return new Period(
                period.label(),
                days.stream()
                        .filter(day -> !day.isBefore(period.from()))
                        .findFirst()
                        .orElse(days.getLast()),
                days.reversed().stream()
                        .filter(day -> !day.isAfter(period.to()))
                        .findFirst()
                        .orElse(days.getFirst()));
    }

    private static long days(Period period, List<LocalDate> days) {
        return days.stream()
                .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                .count();
    }
}
