package org.showdown.platform.leaderboard;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.showdown.platform.leaderboard.RankedRow.RowFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.showdown.platform.leaderboard.BoardExample.ADA;
import static org.showdown.platform.leaderboard.BoardExample.BEN;
import static org.showdown.platform.leaderboard.BoardExample.board;
import static org.showdown.platform.leaderboard.BoardExample.named;
import static org.showdown.platform.leaderboard.BoardExample.reference;
import static org.showdown.platform.leaderboard.BoardExample.student;
import static org.showdown.platform.leaderboard.BoardExample.view;

class ShownTest {

    private static final ReferenceTitles TITLES = new ReferenceTitles(
            Path.of("").toAbsolutePath().getParent().getParent().resolve("reference-solutions"));

    @Test
    void filtersByEntryAndKeepsTheBoardsRanks() {
        RankedBoard board = board(student(ADA, "har", 0.1, 1), student(BEN, "lstm", 0.2, 1), reference("har", 0.3, 1));

        assertThat(ranks(board, new BoardView.Filter("har", ""))).containsExactly(1, 3);
        assertThat(ranks(board, new BoardView.Filter(BoardQuery.REFERENCE, ""))).containsExactly(3);
    }

    @Test
    void findsByTheNamesThatAViewerCanReadAndNoOthers() {
        RankedBoard board = board(
                named("Quiet Heron", "Ada Lovelace", false, 0.1),
                named("Swift Robin", "Alan Turing", true, 0.2),
                reference("garch", 0.3, 1));

        assertThat(ranks(board, new BoardView.Filter("", "heron"))).containsExactly(1);
        assertThat(ranks(board, new BoardView.Filter("", "lovelace"))).isEmpty();
        assertThat(ranks(board, new BoardView.Filter("", "turing"))).containsExactly(2);
        assertThat(ranks(board, new BoardView.Filter("", "robin"))).isEmpty();
        assertThat(ranks(board, new BoardView.Filter("", "garch(1"))).containsExactly(3); // by its title
        BoardView instructors = view(true).shown(new BoardView.Filter("", "lovelace"));
        assertThat(Shown.of(board, instructors, TITLES).rows()).hasSize(1);
    }

    @Test
    void aPageHasAHundredRowsAndTheLastTheRest() {
        RankedBoard board = board(IntStream.range(0, 250)
                .mapToObj(i -> student(new java.util.UUID(0, i), "har", 0.1 + i / 1e3, 1))
                .toArray(LeaderboardRow[]::new));

        Shown last = Shown.of(board, view(false).at(9), TITLES);

        assertThat(last.page()).isEqualTo(3);
        assertThat(last.onPage())
                .hasSize(50)
                .first()
                .extracting(RankedRow::rank)
                .isEqualTo(201);
        assertThat(last.indexOf(new java.util.UUID(0, 120))).hasValue(120);
        assertThat(Shown.pageOf(120)).isEqualTo(2);
        assertThat(last.indexOf(new java.util.UUID(7, 7))).isEmpty();
        assertThat(Shown.around(7, 20)).containsExactly(1, 0, 6, 7, 8, 0, 20);
        assertThat(Shown.around(1, 3)).containsExactly(1, 2, 3);
        assertThat(Shown.of(board(), view(false), TITLES).onPage()).isEmpty();
    }

    @Test
    void whoPaysMoreForAWorseForecastIsNotWorthItAmongThoseWithTheSameKindOfCost() {
        LeaderboardRow cheap = reference("naive", 0.4, 1);
        LeaderboardRow wasteful = student(ADA, "lstm", 0.45, 1);
        LeaderboardRow dear = student(BEN, "lstm", 0.2, 1);
        LeaderboardRow model = student(ADA, "gru", 0.5, 1);
        List<RankedRow> rows = List.of(
                cost(cheap, 0.01, Double.NaN),
                cost(wasteful, 60, Double.NaN),
                cost(dear, 90, Double.NaN),
                cost(model, Double.NaN, 50_049));

        assertThat(Efficiency.of(rows, view(false)))
                .containsExactlyInAnyOrder(cheap.submission(), dear.submission(), model.submission());
    }

    @Test
    void copiesThatCostTheSameAreWorthTheSame() {
        LeaderboardRow first = student(ADA, "gru", 0.2, 1);
        LeaderboardRow copy = student(BEN, "gru", 0.2, 2);
        LeaderboardRow larger = student(BEN, "lstm", 0.2, 3);
        List<RankedRow> rows = List.of(
                cost(first, Double.NaN, 50_049), cost(copy, Double.NaN, 50_049), cost(larger, Double.NaN, 66_817));

        assertThat(Efficiency.of(rows, view(false))).containsExactlyInAnyOrder(first.submission(), copy.submission());
    }

    @Test
    void anIntervalThatGoesAstrayDoesNotPressTheOthersTogether() {
        List<RankedRow> rows = IntStream.range(0, 20)
                .mapToObj(i -> student(ADA, "har", i == 19 ? 50 : 0.2 + i / 100.0, 1))
                .map(row -> new RankedRow(1, 1, row, BoardExample.evidence(row, 1), RowFacts.NONE))
                .toList();
        Scale scale = Scale.of(rows);

        assertThat(scale.from()).isCloseTo(0.18, within(1e-9));
        assertThat(scale.to()).isLessThan(0.45);
        assertThat(scale.at(0.18)).isZero();
        assertThat(Whisker.of(scale, BoardExample.evidence(rows.getLast().row(), 1), 0.2)
                        .dot())
                .isNull();
        assertThat(Whisker.of(scale, BoardExample.evidence(rows.getFirst().row(), 1), Double.NaN))
                .extracting(Whisker::dot, Whisker::reference)
                .containsExactly(scale.at(0.2), "");
        assertThat(Scale.of(List.of()).empty()).isTrue();
    }

    private static List<Integer> ranks(RankedBoard board, BoardView.Filter filter) {
        return Shown.of(board, view(false).shown(filter), TITLES).rows().stream()
                .map(RankedRow::rank)
                .toList();
    }

    private static RankedRow cost(LeaderboardRow row, double seconds, double parameters) {
        return new RankedRow(1, 1, row, null, new RowFacts(Double.NaN, seconds, parameters));
    }
}
