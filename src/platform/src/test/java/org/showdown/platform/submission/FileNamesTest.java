package org.showdown.platform.submission;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTest {

    @Test
    void keepsAnOrdinaryNameInAnyScript() {
        assertThat(FileNames.clean("模型 v2.onnx")).isEqualTo("模型 v2.onnx");
    }

    @Test
    void dropsFolders() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\me\\har.jar")).isEqualTo("har.jar");
    }

    @Test
    void dropsControlsAndLoneSurrogatesAndDirectionMarks() {
        assertThat(FileNames.clean("a\u0000b\ud800c\u202ed\n.jar")).isEqualTo("abcd.jar");
    }

    @Test
    void capsTheLength() {
        assertThat(FileNames.clean("x".repeat(5_000))).hasSize(FileNames.MAX_LENGTH);
    }

    @Test
    void hasANameWhereNothingIsLeft() {
        assertThat(FileNames.clean("..")).isEqualTo("upload");
        assertThat(FileNames.clean(null)).isEqualTo("upload");
    }
}
