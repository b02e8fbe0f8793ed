package org.showdown.platform.leaderboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.showdown.platform.assignment.Board;
import org.showdown.platform.evidence.BoardEvidence;
import org.showdown.platform.evidence.RowEvidence;
import org.showdown.platform.evidence.Slice;
import org.showdown.volatility.loss.LossSummary;

/** Rows and views for tests of the board's rules. */
final class BoardExample {

    static final UUID ADA = new UUID(0, 1);
    static final UUID BEN = new UUID(0, 2);
    static final LossSummary NONE = new LossSummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private BoardExample() {}

    static LeaderboardRow student(UUID account, String entry, double qlike, int second) {
        return row(account, null, entry, "Quiet Heron", "Real Name", false, qlike, second);
    }

    static LeaderboardRow named(String pseudonym, String realName, boolean showsName, double qlike) {
        return row(UUID.randomUUID(), null, "har", pseudonym, realName, showsName, qlike, 1);
    }

    static LeaderboardRow reference(String name, double qlike, int second) {
        return row(null, name, name, null, null, false, qlike, second);
    }

    private static LeaderboardRow row(
            UUID account,
            String reference,
            String entry,
            String pseudonym,
            String realName,
            boolean showsName,
            double qlike,
            int second) {
        return new LeaderboardRow(
                UUID.randomUUID(),
                account,
                reference,
                pseudonym,
                realName,
                showsName,
                entry,
                1,
                Instant.ofEpochSecond(second),
                qlike,
                new LossSummary(qlike, 100 * qlike, qlike / 2, 0.5),
                NONE,
                NONE);
    }

    /** Evidence in which a row is of the set given beside it. */
    static Map<UUID, RowEvidence> sets(Map<LeaderboardRow, Integer> groups) {
        return groups.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().submission(), each -> evidence(each.getKey(), each.getValue())));
    }

    static RowEvidence evidence(LeaderboardRow row, int group) {
        double mean = row.all().qlike();
        return new RowEvidence(row.submission(), mean, mean - 0.02, mean + 0.02, 0.5, group);
    }

    static RankedBoard board(LeaderboardRow... rows) {
        List<RankedRow> ranked = Places.byLoss(List.of(rows), row -> row.all().qlike());
        Optional<LeaderboardRow> best =
                Stream.of(rows).filter(LeaderboardRow::ofHouse).findFirst();
        return new RankedBoard(
                ranked, Optional.<BoardEvidence>empty(), best, Margins.NONE, Notes.NONE, Scale.of(ranked));
    }

    static BoardView view(boolean realNames) {
        return new BoardView(
                new UUID(1, 1),
                Board.PUBLIC,
                null,
                new BoardView.Losses(Measure.QLIKE, Slice.ALL, "next-day", 1, ""),
                Lens.LOSSES,
                BoardView.Filter.NONE,
                SortKey.RANK,
                false,
                1,
                realNames);
    }
}
