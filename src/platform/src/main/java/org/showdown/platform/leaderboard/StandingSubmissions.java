package org.showdown.platform.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.showdown.platform.assignment.Assignment;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.StandingRows;

/** The rows of a board for the worker that computes their evidence: by the same rule as for pages, without names. */
@ApplicationScoped
class StandingSubmissions implements StandingRows {
    private final LeaderboardStore store;
    private final StandingRules rules;

    StandingSubmissions(LeaderboardStore store, StandingRules rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public List<UUID> standing(Assignment assignment, Board board) {
        return Ranking.standing(store.scoredNameless(assignment, board), rules.of(assignment, board)).stream()
                .map(LeaderboardRow::submission)
                .toList();
    }
}
