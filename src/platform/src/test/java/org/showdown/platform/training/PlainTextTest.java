package org.showdown.platform.training;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {
    @Test
    void whatATerminalWouldObeyIsGoneWithAllThatBelongsToIt() {
        assertThat(PlainText.clean("\u001B[1;31mred\u001B[0m \u001B[2K\u001B[?25lplain\u009B3m"))
                .isEqualTo("red plain");
        assertThat(PlainText.clean("\u001B]0;a title\u0007left \u001B]8;;https://e.org\u001B\\link\u001B]8;;\u001B\\"))
                .isEqualTo("left link");
        assertThat(PlainText.clean("\u001B(Ba\u001B7b\u001BPq#0\u001B\\c")).isEqualTo("abc");
        assertThat(PlainText.clean("\u001B]0;never ended\nnext line")).isEqualTo("\nnext line");
    }

    @Test
    void ofALineThatWasWrittenAnewTheLastVersionStays() {
        assertThat(PlainText.clean("epoch 1: 10 %\repoch 1: 90 %\repoch 1: 100 %\nepoch 2"))
                .isEqualTo("epoch 1: 100 %\nepoch 2");
        assertThat(PlainText.clean("10 %\r50 %\r")).isEqualTo("50 %");
        assertThat(PlainText.clean("of\r\nWindows\r\r\n")).isEqualTo("of\nWindows\n");
    }

    @Test
    void whatNobodySeesIsGone() {
        assertThat(PlainText.clean("if \u202Eadmin\u202C \u2066x\u2069: a\u200Bb\uFEFFc\u00ADd\u2060e\uDB40\uDC41f"))
                .isEqualTo("if admin x: abcdef");
        assertThat(PlainText.clean("a\u0000b\u0008c\uFFFFd\uFDD0e")).isEqualTo("abcde");
        assertThat(PlainText.clean("half \uD83D sign")).isEqualTo("half \uFFFD sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200Cخواهم", "👩\u200D🔬", "דוד\u200F!", "Größe\t12 %\n", "王小明", "x\u0301"})
    void whatIsWrittenStays(String text) {
        assertThat(PlainText.clean(text)).isEqualTo(text);
    }
}
