package org.showdown.platform.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void dayIsTheZonesNotUtcs() {
        Attempts.Day day = Attempts.Day.of(Instant.parse("2026-11-22T03:00:00Z"), NEW_YORK);

        assertThat(day.from()).isEqualTo("2026-11-21T05:00:00Z");
        assertThat(day.until()).isEqualTo("2026-11-22T05:00:00Z");
    }

    @Test
    void dayOfTheClockChangeHas25Hours() {
        Attempts.Day day = Attempts.Day.of(Instant.parse("2026-11-01T12:00:00Z"), NEW_YORK);

        assertThat(Duration.between(day.from(), day.until())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void neverLessThanNoneLeft() {
        assertThat(new Attempts(3, 5, Instant.EPOCH).left()).isZero();
    }
}
