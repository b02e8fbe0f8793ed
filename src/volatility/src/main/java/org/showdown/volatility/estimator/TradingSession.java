package org.showdown.volatility.estimator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of one trading day.
 *
 * @param open when trading begins
 * @param close when it ends, after the open
 */
public record TradingSession(Instant open, Instant close) {
    public TradingSession {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException(
                    "expected a session that closes after its open " + open + ", found " + close);
        }
    }

    /** The session between two times of day on a day at some place, for example 09:30 to 16:00 in America/New_York. */
    public static TradingSession of(LocalDate day, LocalTime open, LocalTime close, ZoneId zone) {
        return new TradingSession(
                day.atTime(open).atZone(zone).toInstant(),
                day.atTime(close).atZone(zone).toInstant());
    }

    /** From midnight to midnight, for a market that never closes: 24 hours, but for the change of clocks. */
    public static TradingSession wholeDay(LocalDate day, ZoneId zone) {
        return new TradingSession(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    Duration length() {
        return Duration.between(open, close);
    }
}
