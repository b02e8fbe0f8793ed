package org.showdown.platform.assignment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.showdown.platform.market.DatasetInfo;
import org.showdown.platform.market.MarketStore;
import org.showdown.platform.setup.DatabaseRole;

/** Whether an assignment's dataset is there and holds what the assignment asks for. */
@Singleton
class DatasetCheck {
    private final MarketStore markets;
    private final DatabaseRole role;

    DatasetCheck(MarketStore markets, DatabaseRole role) {
        this.markets = markets;
        this.role = role;
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
        shown(problems, dataset, settings.split().publicUntil());
        return problems;
    }

    /** As the database would refuse it, but in words for the form. */
    private void shown(List<Problem> problems, DatasetInfo dataset, LocalDate asked) {
        if (role.owns()) {
            return;
        }
        Optional<LocalDate> shown = markets.publicUntil(dataset.slug());
        if (shown.isEmpty() && dataset.byOwner()) {
            problems.add(new Problem(
                    "dataset",
                    "must be one of which days were shown to students, found " + dataset.slug()
                            + "; only the operator, who imported it, can show its first ones"));
        }
        shown.filter(asked::isAfter)
                .ifPresent(until -> problems.add(new Problem(
                        "split.validation.to",
                        "must be up to " + until + ", the last day of " + dataset.slug()
                                + " that was shown to students, found " + asked
                                + "; only the operator can show later ones")));
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
