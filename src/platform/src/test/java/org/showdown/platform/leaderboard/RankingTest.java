package org.showdown.platform.leaderboard;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.showdown.platform.leaderboard.BoardExample.ADA;
import static org.showdown.platform.leaderboard.BoardExample.reference;
import static org.showdown.platform.leaderboard.BoardExample.student;

class RankingTest {

    @Test
    void bestOfKeepsTheSmallestPublicLossOfEachEntry() {
        LeaderboardRow good = student(ADA, "har", 0.20, 1);
        LeaderboardRow later = student(ADA, "har", 0.30, 2);
        LeaderboardRow other = student(ADA, "lstm", 0.50, 3);

        assertThat(Ranking.standing(List.of(good, later, other), true)).containsExactlyInAnyOrder(good, other);
    }

    @Test
    void lastOfKeepsTheLatest() {
        LeaderboardRow good = student(ADA, "har", 0.20, 1);
        LeaderboardRow later = student(ADA, "har", 0.30, 2);

        assertThat(Ranking.standing(List.of(later, good), false)).containsExactly(later);
    }

    @Test
    void ofEquallyGoodOnesTheEarlierStands() {
        LeaderboardRow first = student(ADA, "har", 0.20, 1);
        LeaderboardRow again = student(ADA, "har", 0.20, 2);

        assertThat(Ranking.standing(List.of(again, first), true)).containsExactly(first);
    }

    @Test
    void changedReferenceFileTakesTheReferencesPlace() {
        LeaderboardRow old = reference("har", 0.10, 1);
        LeaderboardRow changed = reference("har", 0.15, 2);

        assertThat(Ranking.standing(List.of(old, changed), true)).containsExactly(changed);
    }
}
