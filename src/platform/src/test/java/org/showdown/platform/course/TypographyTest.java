package org.showdown.platform.course;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypographyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the market's memory | the market’s memory",
                "the days' losses | the days’ losses",
                "a good many \"deep learning wins\" in print | a good many “deep learning wins” in print",
                "\"It is right\", he said (\"always\"). | “It is right”, he said (“always”).",
                "by 5 to 15 % in MSE | by 5 to 15\u00a0% in MSE",
                "a % sign | a % sign"
            })
    void setsAsABookDoes(String typed, String set) {
        assertThat(Typography.set(typed)).isEqualTo(set);
    }
}
