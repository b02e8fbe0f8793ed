package org.showdown.platform.assignment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;

/** Whether an assignment's dataset is there and holds what the assignment asks for. */
@Singleton
class DatasetCheck {
    private final MarketStore markets;

    DatasetCheck(MarketStore markets) {
        this.markets = markets;
    }

    List<Problem> problems(AssignmentSettings settings) {
        Optional<DatasetInfo> stored = markets.find(settings.dataset());
        if (stored.isEmpty()) {
            return List.of(new Problem(
                    "dataset",
                    "there is no market dataset named " + settings.dataset() + "; there is "
                            + String.join(
                                    ", ",
                                    markets.all().stream()
                                            .map(DatasetInfo::slug)
                                            .toList())));
        }
        DatasetInfo dataset = stored.get();
        List<Problem> problems = new ArrayList<>();
        List<String> unknown = settings.symbols().stream()
                .filter(symbol -> !dataset.symbols().contains(symbol))
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(new Problem("symbols", "not in " + dataset.slug() + ": " + String.join(", ", unknown)));
        }
        within(problems, dataset, "split.train-until", settings.split().trainUntil());
        within(problems, dataset, "split.test.to", settings.split().testTo());
        return problems;
    }

    private static void within(List<Problem> problems, DatasetInfo dataset, String field, LocalDate day) {
        // A month of grace: a year's last trading day is rarely its last day.
        if (day.isBefore(dataset.firstDay()) || day.isAfter(dataset.lastDay().plusDays(31))) {
            problems.add(new Problem(
                    field,
                    "must be within the dataset's days, " + dataset.firstDay() + " to " + dataset.lastDay() + ", found "
                            + day));
        }
    }
}
