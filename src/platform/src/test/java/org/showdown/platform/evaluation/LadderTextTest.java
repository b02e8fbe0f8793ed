package org.showdown.platform.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTextTest {

    private static final UUID ROW = new UUID(0, 1);

    @Test
    void improvementWithinTheNoiseIsSaidKindly() {
        assertThat(LadderText.of(step(false, 0.0012, 0.0031), 3, null))
                .contains(
                        "This attempt is 0.0012 better than attempt 3, whose row stood; that is within the noise of 0.0031, so the row stayed.");
    }

    @Test
    void tinyDifferencesKeepTwoDigits() {
        assertThat(LadderText.of(step(false, 0.0000123, 0.000456), 3, null))
                .hasValueSatisfying(text -> assertThat(text).contains("0.000012 better", "noise of 0.00046"));
    }

    @Test
    void whatIsNoBetterIsSaidToo() {
        assertThat(LadderText.of(step(false, -0.02, 0.01), 3, null))
                .contains("This attempt is 0.0200 worse than attempt 3, whose row stood.");
        assertThat(LadderText.of(step(false, 0, 0), 3, null))
                .contains("This attempt is as good as attempt 3, whose row stood.");
        assertThat(LadderText.of(step(false, Double.NaN, Double.NaN), 3, null))
                .contains(
                        "This attempt cannot be held against attempt 3, whose row stood: its forecasts are for other days or symbols, so the row stayed.");
    }

    @Test
    void releasedOneSaysWhatItBeatAndHowLongItStood() {
        assertThat(LadderText.of(step(true, 0.02, 0.01), 3, null))
                .contains(
                        "It is 0.0200 better than attempt 3, whose row stood; that is more than the noise of 0.0100, so it took the place.");
        assertThat(LadderText.of(step(true, 0.02, Double.NaN), 3, 7))
                .contains(
                        "It is 0.0200 better than attempt 3, whose row stood, and took its place; there are too few days to know the noise. Its own row stood until attempt 7.");
        assertThat(LadderText.of(step(true, Double.NaN, Double.NaN), 3, null))
                .contains("It took the place of attempt 3, whose forecasts are for other days or symbols.");
    }

    @Test
    void firstOfAnEntryHasNothingToTellWhileItStands() {
        LadderStep first = new LadderStep(ROW, true, null, 0, Double.NaN, Double.NaN, Instant.EPOCH, "");
        assertThat(LadderText.of(first, null, null)).isEmpty();
        assertThat(LadderText.of(first, null, 2)).contains("Its own row stood until attempt 2.");
    }

    private static LadderStep step(boolean released, double improvement, double noise) {
        return new LadderStep(UUID.randomUUID(), released, ROW, 1, improvement, noise, Instant.EPOCH, "");
    }
}
