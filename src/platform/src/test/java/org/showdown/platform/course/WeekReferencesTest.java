package org.showdown.platform.course;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeekReferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fulvio Corsi | Corsi
            Robert F. Engle and Tim Bollerslev | Engle and Bollerslev
            Kyunghyun Cho and others | Cho et al.
            Felix A. Gers, Jürgen Schmidhuber and Fred Cummins | Gers et al.
            """)
    void namesAuthorsAsOneCitesThem(String authors, String cited) {
        assertThat(WeekReferences.surnames(authors)).isEqualTo(cited);
    }
}
