package org.showdown.sandbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0, 7, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9D, 0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
    void showsWhatATerminalOrAReaderWouldObey(int sign) {
        assertThat(PlainText.of("a" + Character.toString(sign) + "[31mb", 100)).isEqualTo("a\uFFFD[31mb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"σ² = 0.04\n\tday 1", "波动率", "naïve “quoted” … \uD83D\uDE00", "النموذج"})
    void leavesWhatPeopleWrite(String text) {
        assertThat(PlainText.of(text, 100)).isEqualTo(text);
    }
}
