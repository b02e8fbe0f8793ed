package org.showdown.platform.course;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "realised volatility, realized volatility",
        "annualising, annualizing",
        "Regularisation, Regularization",
        "neighbouring colour, neighboring color",
        "realistic noise rises, realistic noise rises",
        "column, column"
    })
    void knowsWordsInBoth(String british, String american) {
        assertThat(Spelling.american(british)).isEqualTo(american);
        assertThat(Spelling.british(american)).isEqualTo(british);
    }
}
