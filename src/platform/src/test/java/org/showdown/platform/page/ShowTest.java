package org.showdown.platform.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
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

    /** A loss of a forecast of next to nothing on one day is that day's variance, to as many digits as are written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.0000 | 0.00 | 0.0",
                "0.00012345 | 0.0001 | 0.00 | 0.0",
                "0.19812345 | 0.1981 | 0.20 | +19.8",
                "9.87654321 | 9.8765 | 9.88 | +987.7",
                "12.3456789 | 12.346 | 12.35 | +1234.6",
                "-123.456789 | -123.46 | -123.46 | −12346",
                "99999.96 | 1.0000e5 | 1.0000e5 | +1.0000e7",
                "4.123456789e198 | 4.1235e198 | 4.1235e198 | +4.1235e200"
            })
    void aLossHasFiveDigitsAtMost(double loss, String qlike, String mse, String difference) {
        assertThat(Show.qlike(loss)).isEqualTo(qlike);
        assertThat(Show.mse(loss)).isEqualTo(mse);
        assertThat(Show.difference(loss)).isEqualTo(difference);
        assertThat(Show.signed(loss, 4)).isEqualTo((loss > 0 ? "+" : "") + qlike.replace('-', '−'));
    }

    @Test
    void whatIsMissingIsADash() {
        assertThat(Show.qlike(Double.NaN)).isEqualTo("–");
        assertThat(Show.difference(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"PT2M, 2 min", "PT1.5S, 1500 ms", "PT0.5S, 500 ms", "PT90S, 90 s", "PT2S, 2 s", "PT1H, 60 min"})
    void aLimitOfTimeHasItsLargestWholeUnit(Duration limit, String shown) {
        assertThat(Show.duration(limit)).isEqualTo(shown);
    }

    @Test
    void oneOfAThingIsNotSeveral() {
        assertThat(Show.count(1, "symbol")).isEqualTo("1 symbol");
        assertThat(Show.count(0, "symbol")).isEqualTo("0 symbols");
        assertThat(Show.count(21, "symbol")).isEqualTo("21 symbols");
    }
}
