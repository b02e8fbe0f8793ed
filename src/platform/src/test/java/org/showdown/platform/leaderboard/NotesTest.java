package org.showdown.platform.leaderboard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.platform.evidence.PairEvidence;
import org.showdown.platform.evidence.Slice;
import org.showdown.volatility.regime.RegimeRule;

import static org.assertj.core.api.Assertions.assertThat;

class NotesTest {

    private static final UUID HAR = new UUID(0, 1);
    private static final UUID ROW = new UUID(0, 2);

    /** A difference above zero: the reference has the larger loss. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1, 0.01 | 0.1, 0.01 | Beats HAR at the 5 % level, in calm and in crisis months.",
                "-0.1, 0.01 | -0.1, 0.01 | HAR beats it at the 5 % level, in calm and in crisis months.",
                "0.1, 0.30 | -0.1, 0.05 | It and HAR cannot be told apart, in calm or in crisis months.",
                "0.1, 0.30 | 0.1, 0.049 | Beats HAR at the 5 % level in crisis months; in calm months the two cannot be told apart.",
                "-0.1, 0.01 | 0.1, 0.30 | HAR beats it at the 5 % level in calm months; in crisis months the two cannot be told apart.",
                "-0.1, 0.01 | 0.1, 0.01 | HAR beats it at the 5 % level in calm months; in crisis months it beats HAR at the 5 % level.",
                "0.1, 0.01 | 0.1, NaN | Beats HAR at the 5 % level in calm months.",
                "0.1, NaN | 0.1, 0.30 | It and HAR cannot be told apart in crisis months.",
                "0.1, NaN | 0.1, NaN | ''"
            })
    void saysInOneSentenceWhatTheTestsSay(String calm, String crisis, String sentence) {
        Notes notes = Notes.of(
                "HAR",
                RegimeRule.By.MONTH,
                Map.of(Slice.CALM, List.of(pair(calm)), Slice.CRISIS, List.of(pair(crisis))));

        assertThat(notes.of(ROW)).isEqualTo(sentence);
    }

    @Test
    void speaksOfDaysWhereRegimesAreDays() {
        Notes notes = Notes.of("HAR", RegimeRule.By.DAY, Map.of(Slice.CALM, List.of(pair("0.1, 0.01"))));

        assertThat(notes.of(ROW)).isEqualTo("Beats HAR at the 5 % level on calm days.");
    }

    @Test
    void isSilentWhereThereIsNoTest() {
        assertThat(Notes.NONE.of(ROW)).isEmpty();
        assertThat(Notes.of("HAR", RegimeRule.By.MONTH, Map.of()).of(ROW)).isEmpty();
    }

    @Test
    void aCellOfTheMatrixIsReadFromItsRow() {
        PairEvidence pair = new PairEvidence(HAR, ROW, 0.05, 2.5, 0.0128, 0.0393);

        TestCell row = TestCell.ofSecond(pair, Measure.QLIKE);
        TestCell house = TestCell.ofFirst(pair, Measure.QLIKE);

        assertThat(row.outcome()).isEqualTo("better");
        assertThat(row.difference()).isEqualTo("−0.0500");
        assertThat(row.statistic()).isEqualTo("−2.50");
        assertThat(row.p()).isEqualTo("0.013");
        assertThat(row.interval()).isEqualTo("−0.0893 to −0.0107");
        assertThat(house.outcome()).isEqualTo("worse");
        assertThat(house.interval()).isEqualTo("+0.0107 to +0.0893");
        assertThat(TestCell.ofFirst(new PairEvidence(HAR, ROW, 0, Double.NaN, Double.NaN, Double.NaN), Measure.QLIKE))
                .extracting(TestCell::outcome, TestCell::p)
                .containsExactly("", "–");
    }

    /** Means of hidden days are kept with five digits; the test was made before they were rounded. */
    @Test
    void aDifferenceThatRoundingHidesIsToldByItsTest() {
        PairEvidence won = new PairEvidence(HAR, ROW, 0, 2.5, 0.0128, Double.NaN);
        PairEvidence lost = new PairEvidence(HAR, ROW, 0, -2.5, 0.0128, Double.NaN);

        assertThat(TestCell.ofSecond(won, Measure.QLIKE))
                .extracting(TestCell::outcome, TestCell::difference, TestCell::interval)
                .containsExactly("better", "0.0000", "");
        assertThat(TestCell.ofSecond(lost, Measure.QLIKE).outcome()).isEqualTo("worse");
        assertThat(Notes.of("HAR", RegimeRule.By.MONTH, Map.of(Slice.CALM, List.of(won), Slice.CRISIS, List.of(lost)))
                        .of(ROW))
                .isEqualTo(
                        "Beats HAR at the 5 % level in calm months; in crisis months HAR beats it at the 5 % level.");
    }

    private static PairEvidence pair(String differenceAndP) {
        String[] parts = differenceAndP.split(", ");
        double difference = Double.parseDouble(parts[0]);
        return new PairEvidence(HAR, ROW, difference, 10 * difference, Double.parseDouble(parts[1]), 0.1);
    }
}
