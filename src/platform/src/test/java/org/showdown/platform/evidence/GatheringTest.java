package org.showdown.platform.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatheringTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant START = Instant.EPOCH;

    private final Gathering gathering = new Gathering(Duration.ofSeconds(3), Duration.ofSeconds(60));

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void isDueOnceItHasBeenQuiet() {
        gathering.heard(ONE, after(0));
        gathering.heard(ONE, after(2));
        assertThat(gathering.due(after(4))).isEmpty();
        assertThat(gathering.due(after(5))).containsExactly(ONE);
        assertThat(gathering.due(after(6))).isEmpty();
    }

    @Test
    void isDueInAStormAfterAWhile() {
        for (int second = 0; second < 60; second++) {
            gathering.heard(ONE, after(second));
            assertThat(gathering.due(after(second))).isEmpty();
        }
        gathering.heard(ONE, after(60));
        assertThat(gathering.due(after(60))).containsExactly(ONE);
        gathering.heard(ONE, after(61));
        assertThat(gathering.due(after(62))).isEmpty();
    }

    @Test
    void assignmentsDoNotWaitForEachOther() {
        gathering.heard(ONE, after(0));
        gathering.heard(OTHER, after(2));
        assertThat(gathering.due(after(3))).containsExactly(ONE);
        assertThat(gathering.due(after(5))).containsExactly(OTHER);
    }
}
