package org.showdown.platform.page;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T04:59:00Z | America/New_York | 22 Nov 2026, 23:59 EST",
                "2026-07-01T12:00:00Z | America/New_York | 1 Jul 2026, 08:00 EDT",
                "2026-07-01T12:00:00Z | UTC | 1 Jul 2026, 12:00 UTC",
                "2026-07-01T12:00:00Z | America/Sao_Paulo | 1 Jul 2026, 09:00 America/Sao_Paulo"
            })
    void aMomentNamesItsZone(String moment, String zone, String shown) {
        assertThat(Show.moment(Instant.parse(moment), ZoneId.of(zone))).isEqualTo(shown);
    }
}
