package org.showdown.platform.evidence;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceRoundsTest {

    @Test
    void aRoundTakesASmallPartOfTheTimeHoweverManyScoresCome() {
        assertThat(EvidenceRounds.pauseAfter(Duration.ofMillis(700))).isEqualTo(Duration.ofSeconds(7));
        assertThat(EvidenceRounds.pauseAfter(Duration.ofSeconds(60))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void noBoardWaitsForHours() {
        assertThat(EvidenceRounds.pauseAfter(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(15));
    }
}
