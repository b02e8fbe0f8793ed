package org.showdown.volatility.estimator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RealisedVarianceTest {
    private static final Instant OPEN = Instant.parse("2024-03-01T14:30:00Z");
    private static final TradingSession SESSION = session(0);

    /** A quarter of an hour on the day so many days after the first. */
    private static TradingSession session(int day) {
        Instant open = OPEN.plus(Duration.ofDays(day));
        return new TradingSession(open, open.plus(Duration.ofMinutes(15)));
    }

    /** Ticks at so many seconds after the open, with so many hundredths as logarithm of the price. */
    private static IntradayPrices ticks(int... secondsAndHundredths) {
        List<Instant> times = new ArrayList<>();
        double[] prices = new double[secondsAndHundredths.length / 2];
        for (int i = 0; i < prices.length; i++) {
            times.add(OPEN.plusSeconds(secondsAndHundredths[2 * i]));
            prices[i] = Math.exp(secondsAndHundredths[2 * i + 1] / 100.0);
        }
        return new IntradayPrices(times, prices);
    }

    @Test
    void squaresReturnsBetweenPreviousTicks() {
        // Grid at 0, 300, 600 and 900 seconds: logarithms 0 (the first tick), 1, 1 (no newer tick), 4.
        IntradayPrices prices = ticks(-60, 9, 10, 0, 200, 5, 299, 1, 601, 3, 900, 4, 1000, 9);
        assertThat(RealisedVariance.FIVE_MINUTES.daily(prices, List.of(SESSION)))
                .containsExactly(new double[] {0.0001 + 0 + 0.0009}, within(1e-16));
    }

    @Test
    void lastStepEndsAtTheClose() {
        IntradayPrices prices = ticks(0, 0, 600, 2, 900, 5);
        RealisedVariance tenMinutes = new RealisedVariance(Duration.ofMinutes(10), 1, Night.LEFT_OUT);
        assertThat(tenMinutes.daily(prices, List.of(SESSION)))
                .containsExactly(new double[] {0.0004 + 0.0009}, within(1e-16));
    }

    @Test
    void subsamplesAverageOverShiftedGrids() {
        IntradayPrices prices = ticks(0, 0, 150, 1, 300, 0, 450, 2, 600, 1, 750, 3, 900, 1);
        double first = 0 + 0.0001 + 0; // 0, 0, 1, 1
        double second = 0.0001 + 0.0001 + 0.0004; // 1, 2, 3 and the close 1, over 750 of 900 seconds
        assertThat(RealisedVariance.FIVE_MINUTES.subsampled(2).daily(prices, List.of(SESSION)))
                .containsExactly(new double[] {(first + second * 900 / 750) / 2}, within(1e-16));
    }

    @Test
    void nightIsLeftOutOrAdded() {
        int day = 86_400;
        IntradayPrices prices = ticks(0, 0, 900, 2, 2_000, 9, day, 5, day + 900, 6);
        List<TradingSession> sessions = List.of(session(0), session(1));
        assertThat(RealisedVariance.FIVE_MINUTES.daily(prices, sessions))
                .containsExactly(new double[] {0.0004, 0.0001}, within(1e-16));
        double[] whole = RealisedVariance.FIVE_MINUTES.with(Night.ADDED).daily(prices, sessions);
        assertThat(whole[0]).isNaN();
        assertThat(whole[1]).isCloseTo(0.0001 + 0.0009, within(1e-16));
    }

    @Test
    void isUndefinedWithoutPrices() {
        int day = 86_400;
        IntradayPrices prices = ticks(0, 0, 900, 2, day + 100, 3, 2 * day, 4, 2 * day + 900, 5);
        List<TradingSession> sessions = List.of(session(0), session(1), session(2), session(3));
        assertThat(RealisedVariance.FIVE_MINUTES.daily(prices, sessions))
                .containsExactly(new double[] {0.0004, Double.NaN, 0.0001, Double.NaN}, within(1e-16));
        assertThat(RealisedVariance.FIVE_MINUTES.with(Night.ADDED).daily(prices, sessions)[2])
                .isCloseTo(0.0001 + 0.0001, within(1e-16));
    }

    @Test
    void readsBarsByTheirClosesAndTheOpenAfterAGap() {
        List<IntradayBar> bars = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant start = OPEN.plusSeconds(300L * i);
            bars.add(new IntradayBar(start, start.plusSeconds(300), Math.exp(i == 0 ? -0.01 : 9), Math.exp(0.01 * i)));
        }
        IntradayPrices prices = IntradayPrices.of(bars);
        assertThat(prices.size()).isEqualTo(4);
        assertThat(RealisedVariance.FIVE_MINUTES.daily(prices, List.of(SESSION)))
                .containsExactly(new double[] {3 * 0.0001}, within(1e-16));
    }

    @Test
    void findsTheVarianceOfADiffusionAndSubsamplesFindItMoreExactly() {
        Random random = new Random(8);
        int days = 400;
        double sigma = 0.01;
        List<Instant> times = new ArrayList<>();
        List<TradingSession> sessions = new ArrayList<>();
        double[] prices = new double[days * 391];
        double log = 0;
        for (int day = 0; day < days; day++) {
            Instant open = OPEN.plus(Duration.ofDays(day));
            sessions.add(new TradingSession(open, open.plus(Duration.ofMinutes(390))));
            for (int minute = 0; minute <= 390; minute++) {
                log += minute == 0 ? 0.02 * random.nextGaussian() : sigma / Math.sqrt(390) * random.nextGaussian();
                prices[times.size()] = Math.exp(log);
                times.add(open.plus(Duration.ofMinutes(minute)));
            }
        }
        IntradayPrices ticks = new IntradayPrices(times, prices);
        double[] plain = RealisedVariance.FIVE_MINUTES.daily(ticks, sessions);
        double[] averaged = RealisedVariance.FIVE_MINUTES.subsampled(5).daily(ticks, sessions);
        // The standard deviation of one day is σ² √(2/78), that of the mean a twentieth.
        assertThat(mean(plain)).isCloseTo(sigma * sigma, within(4 * sigma * sigma * Math.sqrt(2 / 78.0) / 20));
        assertThat(mean(averaged)).isCloseTo(sigma * sigma, within(4 * sigma * sigma * Math.sqrt(2 / 78.0) / 20));
        assertThat(squaredError(averaged, sigma * sigma)).isLessThan(0.85 * squaredError(plain, sigma * sigma));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squaredError(double[] values, double truth) {
        double sum = 0;
        for (double value : values) {
            sum += (value - truth) * (value - truth);
        }
        return sum / values.length;
    }

    @Test
    void sessionsFollowTheClocksOfTheirPlace() {
        ZoneId newYork = ZoneId.of("America/New_York");
        TradingSession winter =
                TradingSession.of(LocalDate.of(2024, 3, 8), LocalTime.of(9, 30), LocalTime.of(16, 0), newYork);
        TradingSession summer =
                TradingSession.of(LocalDate.of(2024, 3, 11), LocalTime.of(9, 30), LocalTime.of(16, 0), newYork);
        assertThat(winter.open()).isEqualTo(Instant.parse("2024-03-08T14:30:00Z"));
        assertThat(summer.open()).isEqualTo(Instant.parse("2024-03-11T13:30:00Z"));
        assertThat(TradingSession.wholeDay(LocalDate.of(2024, 3, 10), newYork).length())
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> ticks(10, 0, 10, 1)).hasMessageContaining("expected a time after");
        assertThatThrownBy(() -> new IntradayPrices(List.of(OPEN), new double[] {0}))
                .hasMessageContaining("above zero at 2024-03-01T14:30:00Z, found 0.0");
        assertThatThrownBy(() -> new IntradayPrices(List.of(OPEN), new double[2]))
                .hasMessageContaining("found 2");
        assertThatThrownBy(() -> new IntradayBar(OPEN, OPEN, 1, 1)).hasMessageContaining("ends after its start");
        assertThatThrownBy(() -> new TradingSession(OPEN, OPEN)).hasMessageContaining("closes after its open");
        assertThatThrownBy(() -> new RealisedVariance(Duration.ZERO, 1, Night.ADDED))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> RealisedVariance.FIVE_MINUTES.subsampled(0)).hasMessageContaining("found 0");
        assertThatThrownBy(() -> RealisedVariance.FIVE_MINUTES.daily(ticks(0, 0), List.of(session(1), session(0))))
                .hasMessageContaining("expected a session after");
        assertThatThrownBy(() ->
                        new RealisedVariance(Duration.ofHours(1), 1, Night.ADDED).daily(ticks(0, 0), List.of(SESSION)))
                .hasMessageContaining("longer than the step PT1H");
    }
}
