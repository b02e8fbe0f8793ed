package org.showdown.platform.lab;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumeralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 12.5 | 12.5",
                "de | 12,5 | 12.5",
                "en | 12,5 | 12.5",
                "de | 12.5 | 12.5",
                "en | 1.234 | 1.234",
                "de | 1,234 | 1.234",
                "de | 0.123 | 0.123",
                "en | 54,337 | 54337",
                "de | 54.337.000 | 54337000",
                "fr | 54 337 | 54337",
                "de-CH | 54'337 | 54337",
                "en | 1,234.5 | 1234.5",
                "de | 1.234,5 | 1234.5",
                "en | −0.3 | -0.3",
                "en | 21.6 % | 21.6",
                "en | 5e-3 | 0.005",
                "en | .5 | 0.5",
                "en | +7 | 7"
            })
    void readsNumbersAsStudentsWriteThem(String language, String typed, double expected) throws Exception {
        assertThat(Numeral.read(typed, Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | '' | found nothing",
                "en | about 12 | Expected a number such as 12.5, found “about 12”",
                "de | 54.337 | may be two numbers. Write 54337 or 54.3370",
                "en | 1.2.3 | Expected one decimal mark",
                "en | 12,34.5 | Expected a number such as 1,234.5",
                "en | NaN | Expected a number",
                "en | 1e999 | Expected a finite number",
                "en | 1 2 | Expected a number",
                "en | 11111111111111111111111111111111111111111111 | at most 40"
            })
    void saysWhatItExpected(String language, String typed, String message) {
        assertThatThrownBy(() -> Numeral.read(typed, Locale.forLanguageTag(language)))
                .isInstanceOf(Numeral.Unreadable.class)
                .hasMessageContaining(message);
    }
}
