package org.showdown.platform.assignment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.volatility.regime.RegimeRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GradeCriterionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 lstm | a scored submission",
                "5 lstm below garch | a mean QLIKE below that of GARCH, on the hidden board",
                "5 lstm below garch in calm | a mean QLIKE below that of GARCH, in calm months of the hidden board",
                "1 free-choice beats har-x on public | better than GARCH in mean QLIKE, at the 5 % level, on the public board",
                "9999 lstm beats har in crisis on public | better than GARCH in mean QLIKE, at the 5 % level, in crisis months of the public board"
            })
    void readsALineAndSaysWhatItAsks(String line, String asks) {
        GradeCriterion criterion = GradeCriterion.parse(line);

        assertThat(criterion.line()).isEqualTo(line);
        assertThat(criterion.asks("GARCH", RegimeRule.By.MONTH)).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"'  10   lstm  ', 10 lstm", "5 lstm below garch on hidden, 5 lstm below garch"})
    void takesOtherWaysOfWriting(String written, String line) {
        assertThat(GradeCriterion.parse(written).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lstm",
                "0 lstm",
                "-5 lstm",
                "10000 lstm",
                "1.5 lstm",
                "10 LSTM",
                "10 lstm above garch",
                "10 lstm below",
                "10 lstm in crisis",
                "10 lstm on public",
                "10 lstm below garch in panic",
                "10 lstm below garch on hidden in crisis"
            })
    void refusesWhatIsNoLine(String text) {
        assertThatThrownBy(() -> GradeCriterion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found '" + text + "'");
    }
}
