package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.AssignmentSettings;
import org.showdown.platform.assignment.AssignmentSettings.Counted;
import org.showdown.platform.assignment.Assignments;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.submission.FinalChoices;

/** The rule by which submissions stand on a board now: the assignment's, with what the Ladder released and students chose. */
@ApplicationScoped
class StandingRules {

    private final Assignments assignments;
    private final LeaderboardStore store;
    private final FinalChoices choices;

    StandingRules(Assignments assignments, LeaderboardStore store, FinalChoices choices) {
        this.assignments = assignments;
        this.store = store;
        this.choices = choices;
    }

    StandingRule of(UUID assignment, Board board) {
        return of(assignments.byId(assignment).orElseThrow(), board);
    }

    StandingRule of(Assignment assignment, Board board) {
        AssignmentSettings settings = assignment.settings();
        Set<UUID> released = settings.ladder() ? store.released(assignment.id()) : Set.of();
        return switch (board) {
            case PUBLIC -> new StandingRule(Set.of(), released, settings.counted() == Counted.BEST);
            case HIDDEN -> new StandingRule(choices.ofAssignment(assignment.id()), released, true);
        };
    }
}
