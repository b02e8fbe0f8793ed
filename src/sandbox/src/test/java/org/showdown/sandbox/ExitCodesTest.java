package org.showdown.sandbox;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExitCodesTest {
    private static final IOException END = new EOFException("end");

    @ParameterizedTest
    @CsvSource({
        "0, CRASHED",
        "1, CRASHED",
        "3, OUT_OF_MEMORY",
        "70, CRASHED",
        "71, SANDBOX_VIOLATION",
        "134, CRASHED",
        "137, CRASHED",
        "139, CRASHED",
        "143, CRASHED",
        "152, TIMED_OUT",
        "159, SANDBOX_VIOLATION",
        "255, CRASHED",
        "-1, CRASHED",
        "-2, INFRASTRUCTURE_FAILURE"
    })
    void blamesTheSubmissionForWhateverItCanBringAbout(int code, Verdict verdict) {
        assertThat(ExitCodes.explain(code, "fit", SubmissionKind.JAR, Limits.DEFAULT, false, END)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"137, INFRASTRUCTURE_FAILURE", "0, CRASHED", "3, OUT_OF_MEMORY"})
    void blamesTheMachineForAKillWhenItsMemoryWasShort(int code, Verdict verdict) {
        assertThat(ExitCodes.explain(code, "fit", SubmissionKind.JAR, Limits.DEFAULT, true, END)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void blamesTheMachineWhenTheDeviceOfAModelFails() {
        assertThat(ExitCodes.explain(70, "fit", SubmissionKind.ONNX, Limits.DEFAULT, false, END)
                        .verdict())
                .isEqualTo(Verdict.INFRASTRUCTURE_FAILURE);
    }

    @Test
    void javaWithoutMemoryOutsideTheHeapIsKnownByItsWords() {
        String words =
                "INFO: os::commit_memory(0x00007f2da60e0000, 65536, 0) failed; error='Not enough space' (errno=12)";
        assertThat(ExitCodes.virtualMachineHadNoMemory(1, words)).isTrue();
        assertThat(ExitCodes.virtualMachineHadNoMemory(0, words)).isFalse();
        assertThat(ExitCodes.virtualMachineHadNoMemory(1, "good bye")).isFalse();
    }
}
