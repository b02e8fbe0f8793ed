package org.showdown.volatility.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatedMarketTest {

    private static byte[] seed(long number) {
        byte[] seed = new byte[SimulatedMarket.HIDDEN_SEED_BYTES];
        new Random(number).nextBytes(seed);
        return seed;
    }

    /** The hash pins every bit: if it changes, all numbers that were published on the simulated market change too. */
    @Test
    void makesTheSamePublicYearsOnEveryMachine() {
        MarketDataset market = SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED);

        assertThat(market.sha256()).isEqualTo("a9e3156d95840b84d48bcc090e03af213674ae81629607e328381b985fd0eed9");
        assertThat(market.simulated()).isTrue();
    }

    @Test
    void hasAnIndexAndTwentyStocksOverTheDaysOfTheExchange() {
        MarketDataset market = SimulatedMarket.practice();

        assertThat(market.symbols()).hasSize(21).startsWith("SIMX").doesNotHaveDuplicates();
        assertThat(market.symbols())
                .containsExactlyElementsOf(SimulatedMarket.companies().stream()
                        .map(Company::symbol)
                        .toList());
        assertThat(market.days())
                .isEqualTo(TradingCalendar.nyse().days(SimulatedMarket.FIRST_DAY, SimulatedMarket.LAST_DAY));
    }

    @Test
    void hasConsistentBars() {
        MarketDataset market = SimulatedMarket.practice();

        for (String symbol : market.symbols()) {
            PriceSeries series = market.series(symbol);
            assertThat(IntStream.range(0, series.size()).mapToObj(series::bar).filter(bar -> !isConsistent(bar)))
                    .as(symbol)
                    .isEmpty();
        }
        assertThat(Arrays.stream(market.vix())).allMatch(level -> level > 5 && level < 200);
    }

    private static boolean isConsistent(Bar bar) {
        return bar.low() > 0
                && bar.low() < bar.high()
                && bar.low() <= Math.min(bar.open(), bar.close())
                && bar.high() >= Math.max(bar.open(), bar.close())
                && bar.adjustedClose() == bar.close()
                && bar.volume() >= 100;
    }

    @Test
    void hidesYearsThatFollowFromTheSecretSeed() {
        long number = 1;
        MarketDataset market = SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, seed(number));

        assertThat(market.until(SimulatedMarket.LAST_PUBLIC_DAY).sha256())
                .as("public years do not depend on the secret seed")
                .isEqualTo(SimulatedMarket.publicYears(SimulatedMarket.PUBLISHED_SEED)
                        .sha256());
        assertThat(market.sha256())
                .isEqualTo(SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, seed(number))
                        .sha256())
                .isNotEqualTo(SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, seed(number + 100))
                        .sha256());
    }

    @Test
    void changesEveryHiddenPriceWithOneBitOfTheSeed() {
        byte[] other = seed(1);
        other[31] ^= 1;
        MarketDataset one = SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, seed(1));
        MarketDataset two = SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, other);

        int first = one.indexOf(LocalDate.of(2022, 1, 3));
        for (String symbol : one.symbols()) {
            assertThat(one.series(symbol).bar(first))
                    .isNotEqualTo(two.series(symbol).bar(first));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void hasCalmAndCrisisMonthsInUsefulNumbersInTheHiddenYears(long number) {
        MarketDataset market = SimulatedMarket.generate(SimulatedMarket.PUBLISHED_SEED, seed(number));

        double[] months = StylisedFacts.monthMeans(market, market.indexOf(LocalDate.of(2022, 1, 3)));

        assertThat(months).hasSize(36);
        assertThat(Arrays.stream(months).filter(level -> level >= 20).count()).isBetween(9L, 27L);
    }

    @Test
    void refusesAShortSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedMarket.generate(1, new byte[8]))
                .withMessage("a hidden seed has 32 bytes, found 8");
    }
}
