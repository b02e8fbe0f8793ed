package org.showdown.platform.evaluation;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenRunPaceTest {

    @Test
    void runsOfTenMinutesEndAtFewMomentsOnly() {
        Set<Duration> moments = new HashSet<>();
        for (int millis = 1; millis <= 600_000; millis++) {
            moments.add(HiddenRunPace.ending(Duration.ofMillis(millis)));
        }
        assertThat(moments).hasSizeLessThanOrEqualTo(36); // five bits and a little
    }

    @Test
    void noRunEndsBeforeItsWorkAndNoneLaterThanAQuarterMore() {
        for (int millis = 250; millis <= 600_000; millis += 7) {
            Duration taken = Duration.ofMillis(millis);
            assertThat(HiddenRunPace.ending(taken))
                    .isGreaterThanOrEqualTo(taken)
                    .isLessThanOrEqualTo(taken.multipliedBy(5).dividedBy(4).plusMillis(1));
        }
    }

    @Test
    void resultIsHeldBackUntilTheMoment() {
        long began = System.nanoTime();

        assertThat(HiddenRunPace.keep(() -> "result")).isEqualTo("result");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void stopEndsTheWaitAndIsNotForgotten() {
        String result = HiddenRunPace.keep(() -> {
            Thread.currentThread().interrupt();
            return "result";
        });

        assertThat(result).isEqualTo("result");
        assertThat(Thread.interrupted()).isTrue();
    }
}
