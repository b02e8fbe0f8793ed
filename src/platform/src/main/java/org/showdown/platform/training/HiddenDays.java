package org.showdown.platform.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Assignments;

/** Which days of a dataset assignments hide. Everybody reads a finished study, so it must not tell of them. */
@ApplicationScoped
class HiddenDays {
    private final Assignments assignments;

    HiddenDays(Assignments assignments) {
        this.assignments = assignments;
    }

    /** Why a study may not see a dataset up to a day; empty if it may. */
    Optional<String> refuse(String dataset, LocalDate until) {
        return assignments.all().stream()
                .filter(assignment -> assignment.settings().dataset().equals(dataset))
                .filter(assignment -> until.isAfter(open(assignment)))
                .findFirst()
                .map(assignment ->
                        "Expected a day up to " + open(assignment) + ", for students read finished studies and “"
                                + assignment.title() + "” hides the days after it; found " + until + ".");
    }

    private static LocalDate open(Assignment assignment) {
        return assignment.settings().split().publicUntil();
    }
}
