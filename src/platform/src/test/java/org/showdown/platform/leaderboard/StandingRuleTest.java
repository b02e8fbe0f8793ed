package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.loss.LossSummary;

import static org.assertj.core.api.Assertions.assertThat;

class StandingRuleTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final StandingRule BEST = new StandingRule(Set.of(), Set.of(), true);
    private static final StandingRule LAST = new StandingRule(Set.of(), Set.of(), false);

    @Test
    void bestOfKeepsTheSmallestPublicLossOfEachEntry() {
        LeaderboardRow good = student("har", 0.20, 1);
        LeaderboardRow later = student("har", 0.30, 2);
        LeaderboardRow other = student("lstm", 0.50, 3);

        assertThat(Ranking.standing(List.of(good, later, other), BEST)).containsExactlyInAnyOrder(good, other);
    }

    @Test
    void lastOfKeepsTheLatest() {
        LeaderboardRow good = student("har", 0.20, 1);
        LeaderboardRow later = student("har", 0.30, 2);

        assertThat(Ranking.standing(List.of(later, good), LAST)).containsExactly(later);
    }

    @Test
    void ofEquallyGoodOnesTheEarlierStands() {
        LeaderboardRow first = student("har", 0.20, 1);
        LeaderboardRow again = student("har", 0.20, 2);

        assertThat(Ranking.standing(List.of(again, first), BEST)).containsExactly(first);
    }

    @Test
    void changedReferenceFileTakesTheReferencesPlace() {
        LeaderboardRow old = row(null, "har", "har", 0.10, 1);
        LeaderboardRow changed = row(null, "har", "har", 0.15, 2);

        assertThat(Ranking.standing(List.of(old, changed), BEST)).containsExactly(changed);
    }

    @Test
    void latestThatTheLadderReleasedStandsBeforeABetterOne() {
        LeaderboardRow first = student("har", 0.30, 1);
        LeaderboardRow released = student("har", 0.20, 2);
        LeaderboardRow withinNoise = student("har", 0.19, 3);
        StandingRule ladder = new StandingRule(Set.of(), Set.of(first.submission(), released.submission()), true);

        assertThat(Ranking.standing(List.of(first, released, withinNoise), ladder))
                .containsExactly(released);
        assertThat(Ranking.standing(List.of(withinNoise, released, first), ladder))
                .containsExactly(released);
    }

    @Test
    void withoutAnyReleaseTheBestStands() {
        LeaderboardRow first = student("har", 0.30, 1);
        LeaderboardRow better = student("har", 0.20, 2);
        StandingRule ladder = new StandingRule(Set.of(), Set.of(UUID.randomUUID()), true);

        assertThat(Ranking.standing(List.of(first, better), ladder)).containsExactly(better);
    }

    @Test
    void chosenOneStandsBeforeEveryOther() {
        LeaderboardRow chosen = student("har", 0.30, 1);
        LeaderboardRow released = student("har", 0.20, 2);
        LeaderboardRow best = student("har", 0.19, 3);
        StandingRule rule = new StandingRule(Set.of(chosen.submission()), Set.of(released.submission()), true);

        assertThat(Ranking.standing(List.of(best, chosen, released), rule)).containsExactly(chosen);
    }

    @Test
    void choiceThatHasNoScoreAnyMoreLeavesTheBest() {
        LeaderboardRow first = student("har", 0.30, 1);
        LeaderboardRow best = student("har", 0.19, 3);
        StandingRule rule = new StandingRule(Set.of(UUID.randomUUID()), Set.of(), true);

        assertThat(Ranking.standing(List.of(first, best), rule)).containsExactly(best);
    }

    @Test
    void missingScoreNeverTakesTheRowOfOneThatIsThere() {
        LeaderboardRow valid = student("har", 0.30, 1);
        LeaderboardRow missing = student("har", Double.NaN, 2);

        assertThat(Ranking.standing(List.of(valid, missing), BEST)).containsExactly(valid);
        assertThat(Ranking.standing(List.of(valid, missing), LAST)).containsExactly(valid);
        assertThat(Ranking.standing(List.of(missing), LAST)).containsExactly(missing);
    }

    private static LeaderboardRow student(String entry, double qlike, int second) {
        return row(ADA, null, entry, qlike, second);
    }

    private static LeaderboardRow row(UUID account, String reference, String entry, double qlike, int second) {
        LossSummary losses = new LossSummary(qlike, qlike, qlike, 0.5);
        return new LeaderboardRow(
                UUID.randomUUID(),
                account,
                reference,
                "Quiet Heron",
                "Real Name",
                false,
                entry,
                1,
                Instant.ofEpochSecond(second),
                qlike,
                losses,
                losses,
                losses);
    }
}
