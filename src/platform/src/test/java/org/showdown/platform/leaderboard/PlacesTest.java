package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evidence.Slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.showdown.platform.leaderboard.BoardExample.ADA;
import static org.showdown.platform.leaderboard.BoardExample.BEN;
import static org.showdown.platform.leaderboard.BoardExample.reference;
import static org.showdown.platform.leaderboard.BoardExample.sets;
import static org.showdown.platform.leaderboard.BoardExample.student;

class PlacesTest {

    private static final ToDoubleFunction<LeaderboardRow> QLIKE =
            row -> row.all().qlike();

    @Test
    void rowsOfASetShareARankAndStandByLossThenTime() {
        LeaderboardRow best = student(ADA, "har", 0.20, 5);
        LeaderboardRow sameLossLater = student(BEN, "har", 0.21, 9);
        LeaderboardRow sameLossEarlier = student(BEN, "lstm", 0.21, 2);
        LeaderboardRow second = reference("har", 0.30, 1);
        LeaderboardRow third = reference("naive", 0.40, 1);

        List<RankedRow> ranked = Places.bySet(
                List.of(third, sameLossLater, second, best, sameLossEarlier),
                QLIKE,
                sets(Map.of(best, 1, sameLossEarlier, 1, sameLossLater, 1, second, 2, third, 3)));

        assertThat(ranked)
                .extracting(RankedRow::row)
                .containsExactly(best, sameLossEarlier, sameLossLater, second, third);
        assertThat(ranked).extracting(RankedRow::rank).containsExactly(1, 1, 1, 4, 5);
        assertThat(ranked).extracting(RankedRow::place).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aBetterSetStandsAboveASmallerLoss() {
        LeaderboardRow noisy = student(ADA, "free", 0.25, 1);
        LeaderboardRow steady = student(BEN, "har", 0.24, 1);

        List<RankedRow> ranked = Places.bySet(List.of(steady, noisy), QLIKE, sets(Map.of(noisy, 1, steady, 2)));

        assertThat(ranked).extracting(RankedRow::row).containsExactly(noisy, steady);
    }

    @Test
    void aRowThatCameAfterTheEvidenceStandsByItsLossAndHasNoRankYet() {
        LeaderboardRow best = student(ADA, "har", 0.20, 1);
        LeaderboardRow fresh = student(BEN, "har", 0.25, 9);
        LeaderboardRow second = reference("har", 0.30, 1);
        LeaderboardRow freshAndWorst = reference("naive", 0.50, 9);

        List<RankedRow> ranked =
                Places.bySet(List.of(freshAndWorst, second, fresh, best), QLIKE, sets(Map.of(best, 1, second, 2)));

        assertThat(ranked).extracting(RankedRow::row).containsExactly(best, fresh, second, freshAndWorst);
        assertThat(ranked).extracting(RankedRow::rank).containsExactly(1, null, 2, null);
    }

    @Test
    void aMissingLossIsNeverRankedWhateverTheEvidenceSays() {
        LeaderboardRow missing = student(ADA, "har", Double.NaN, 1);
        LeaderboardRow present = student(BEN, "har", 0.2, 2);

        assertThat(Places.bySet(List.of(missing, present), QLIKE, sets(Map.of(missing, 1, present, 1))))
                .extracting(RankedRow::rank)
                .containsExactly(1, null);
        assertThat(Places.byLoss(List.of(missing, present), QLIKE))
                .extracting(RankedRow::rank)
                .containsExactly(1, null);
    }

    @Test
    void withoutEvidenceEqualLossesShareARank() {
        List<RankedRow> ranked = Places.byLoss(
                List.of(student(ADA, "har", 0.2, 1), reference("naive", 0.3, 0), student(BEN, "har", 0.2, 2)), QLIKE);

        assertThat(ranked).extracting(RankedRow::rank).containsExactly(1, 1, 3);
    }

    @Test
    void sortingByAnotherColumnLeavesRanksAloneAndMissingValuesLast() {
        LeaderboardRow late = student(ADA, "har", 0.1, 9);
        LeaderboardRow early = student(BEN, "har", 0.2, 1);
        LeaderboardRow house = reference("har", 0.3, 5);
        List<RankedRow> ranked = Places.byLoss(List.of(late, early, house), QLIKE);

        assertThat(sorted(ranked, SortKey.TIME, false))
                .extracting(RankedRow::rank)
                .containsExactly(2, 3, 1);
        assertThat(sorted(ranked, SortKey.RANK, true))
                .extracting(RankedRow::rank)
                .containsExactly(3, 2, 1);
        for (boolean descending : new boolean[] {false, true}) {
            assertThat(sorted(ranked, SortKey.ATTEMPTS, descending)) // the house has none
                    .last()
                    .extracting(RankedRow::row)
                    .isEqualTo(house);
        }
    }

    private static List<RankedRow> sorted(List<RankedRow> rows, SortKey key, boolean descending) {
        return rows.stream()
                .sorted(key.order(descending, Measure.QLIKE, Slice.ALL))
                .toList();
    }
}
