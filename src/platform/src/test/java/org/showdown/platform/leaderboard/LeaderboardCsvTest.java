package org.showdown.platform.leaderboard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.showdown.platform.evidence.PairEvidence;
import org.showdown.platform.leaderboard.RankedRow.RowFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.showdown.platform.leaderboard.BoardExample.ADA;
import static org.showdown.platform.leaderboard.BoardExample.board;
import static org.showdown.platform.leaderboard.BoardExample.named;
import static org.showdown.platform.leaderboard.BoardExample.reference;
import static org.showdown.platform.leaderboard.BoardExample.sets;
import static org.showdown.platform.leaderboard.BoardExample.student;
import static org.showdown.platform.leaderboard.BoardExample.view;

class LeaderboardCsvTest {

    @Test
    void hasTheRowsOfTheViewWithTheirIntervals() {
        LeaderboardRow har = reference("har", 0.25, 1);
        LeaderboardRow mine = student(ADA, "lstm", 0.2, 1);
        List<RankedRow> ranked =
                Places.bySet(List.of(har, mine), row -> row.all().qlike(), sets(Map.of(mine, 1, har, 1)));
        RankedBoard board = new RankedBoard(
                ranked.stream()
                        .map(row -> row.with(new RowFacts(0.3, 1.5, 12_345)))
                        .toList(),
                Optional.empty(),
                Optional.of(har),
                Margins.of(List.of(new PairEvidence(har.submission(), mine.submission(), 0.05, 2.5, 0.0128, 0.0393))),
                Notes.NONE,
                Scale.of(ranked));

        List<NamedCsvRecord> lines = read(LeaderboardCsv.write(board, board.rows(), view(false), false));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().getFieldsAsMap())
                .containsEntry("rank", "1")
                .containsEntry("who", "Quiet Heron")
                .containsEntry("loss", "0.2")
                .containsEntry("loss_low", "0.18000000000000002")
                .containsEntry("set", "1")
                .containsEntry("to_best_reference", "-0.04999999999999999")
                .containsEntry("to_best_reference_low", "-0.0893")
                .containsEntry("to_best_reference_high", "-0.010700000000000001")
                .containsEntry("after_shifts_qlike", "0.3")
                .containsEntry("fit_seconds", "1.5")
                .containsEntry("parameters", "12345")
                .containsEntry("calm_qlike", "");
        assertThat(lines.getLast().getField("rank")).isEqualTo("1");
        assertThat(lines.getLast().getField("reference")).isEqualTo("yes");
    }

    @Test
    void hiddenLossesHaveFiveDigitsForStudents() {
        RankedBoard board = board(student(ADA, "har", 0.123456789, 1));

        assertThat(LeaderboardCsv.write(board, board.rows(), view(false), true))
                .contains("0.12346")
                .doesNotContain("0.1234567");
    }

    /** Exact losses that agree in their first digits would have a difference with more digits than either is told with. */
    @Test
    void aDifferenceOfHiddenLossesIsThatOfTheirFiveDigits() {
        RankedBoard board = board(student(ADA, "har", 0.198123456, 1), reference("har", 0.198104321, 1));

        NamedCsvRecord students = read(LeaderboardCsv.write(board, board.rows(), view(false), true))
                .getLast();
        NamedCsvRecord instructors = read(LeaderboardCsv.write(board, board.rows(), view(true), false))
                .getLast();

        assertThat(students.getField("loss")).isEqualTo("0.19812");
        assertThat(Double.parseDouble(students.getField("to_best_reference"))).isCloseTo(0.00002, within(1e-9));
        assertThat(Double.parseDouble(instructors.getField("to_best_reference")))
                .isCloseTo(0.000019135, within(1e-12));
    }

    @Test
    void followsWhoShowsTheRealName() {
        RankedBoard board =
                board(named("Quiet Heron", "Ada Lovelace", false, 0.1), named("Swift Robin", "Alan Turing", true, 0.2));

        assertThat(LeaderboardCsv.write(board, board.rows(), view(false), false))
                .contains("Quiet Heron", "Alan Turing")
                .doesNotContain("Lovelace", "Robin");
        assertThat(read(LeaderboardCsv.write(board, board.rows(), view(true), false)))
                .extracting(line -> line.getField("who") + ", " + line.getField("pseudonym"))
                .containsExactly("Ada Lovelace, Quiet Heron", "Alan Turing, Swift Robin");
    }

    @Test
    void houseHasNoPseudonym() {
        RankedBoard board = board(reference("har", 0.2, 1));

        assertThat(read(LeaderboardCsv.write(board, board.rows(), view(true), false))
                        .getFirst()
                        .getFieldsAsMap())
                .containsEntry("who", "har")
                .containsEntry("pseudonym", "");
    }

    @Test
    void timesAreToldToTheMinuteAsOnThePage() {
        RankedBoard board = board(student(ADA, "har", 0.2, 3_599));

        assertThat(read(LeaderboardCsv.write(board, board.rows(), view(false), false))
                        .getFirst()
                        .getField("submitted_at"))
                .isEqualTo("1970-01-01T00:59:00Z");
    }

    @Test
    void neverStartsACellWithAFormula() {
        RankedBoard board = board(named("=HYPERLINK(\"http://x\")", "@SUM(1)", false, 0.2));

        assertThat(LeaderboardCsv.write(board, board.rows(), view(false), false))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .doesNotContain("NaN", "@SUM");
    }

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
