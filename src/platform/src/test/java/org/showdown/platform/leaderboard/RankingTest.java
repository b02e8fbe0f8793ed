package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.loss.LossSummary;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LossSummary NONE = new LossSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    @Test
    void equalLossesShareARank() {
        List<RankedRow> ranked = Ranking.ranked(
                List.of(student(ADA, "har", 0.2, 1), student(BEN, "har", 0.2, 2), reference("naive", 0.3, 0)),
                SortKey.QLIKE,
                false);

        assertThat(ranked).extracting(RankedRow::rank).containsExactly(1, 1, 3);
    }

    @Test
    void missingLossesAreLastAndUnrankedInEitherDirection() {
        LeaderboardRow missing = student(ADA, "har", Double.NaN, 1);
        LeaderboardRow present = student(BEN, "har", 0.2, 2);

        for (boolean descending : new boolean[] {false, true}) {
            List<RankedRow> ranked = Ranking.ranked(List.of(missing, present), SortKey.QLIKE, descending);
            assertThat(ranked).extracting(RankedRow::rank).containsExactly(1, null);
        }
    }

    @Test
    void sortingByAnotherColumnLeavesRanksAlone() {
        List<RankedRow> ranked =
                Ranking.ranked(List.of(student(ADA, "har", 0.2, 1), student(BEN, "har", 0.1, 2)), SortKey.TIME, false);

        assertThat(ranked).extracting(RankedRow::rank).containsExactly(2, 1);
    }

    @Test
    void csvNeverStartsACellWithAFormula() {
        LeaderboardRow row = new LeaderboardRow(
                UUID.randomUUID(),
                ADA,
                null,
                "=HYPERLINK(\"http://x\")",
                "@SUM(1)",
                "+har",
                1,
                Instant.EPOCH,
                0.2,
                NONE,
                NONE,
                NONE);

        String csv = LeaderboardCsv.write(List.of(new RankedRow(1, row)), false, false);

        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'+har\"")
                .doesNotContain("NaN", "@SUM");
    }

    private static LeaderboardRow student(UUID account, String entry, double qlike, int second) {
        return row(account, null, entry, qlike, second);
    }

    private static LeaderboardRow reference(String name, double qlike, int second) {
        return row(null, name, name, qlike, second);
    }

    private static LeaderboardRow row(UUID account, String reference, String entry, double qlike, int second) {
        return new LeaderboardRow(
                UUID.randomUUID(),
                account,
                reference,
                "Quiet Heron",
                "Real Name",
                entry,
                1,
                Instant.ofEpochSecond(second),
                qlike,
                new LossSummary(qlike, qlike, qlike, 0.5),
                NONE,
                NONE);
    }
}
