package org.showdown.volatility.market;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the simulated market to the facts that {@code docs/simulated-market.md} shows beside those of real ones. */
class StylisedFactsTest {
    private static final MarketDataset MARKET = SimulatedMarket.practice();
    private static final Map<String, Double> INDEX =
            StylisedFacts.ofIndex(MARKET, MARKET.symbols().getFirst());
    private static final Map<String, Double> STOCKS = StylisedFacts.ofStocks(
            MARKET, MARKET.symbols().subList(1, MARKET.symbols().size()));

    private static void assertBetween(Map<String, Double> facts, String fact, double from, double to) {
        assertThat(facts.get(fact)).as(fact).isBetween(from, to);
    }

    @Test
    void volatilityHasTheLevelOfAnIndexAndOfLargeStocks() {
        assertBetween(INDEX, "volatility of returns (%)", 15, 18.5);
        assertBetween(INDEX, "Garman-Klass variance / squared return", 0.5, 0.72);
        assertBetween(STOCKS, "volatility of returns (%)", 24, 35);
        assertBetween(STOCKS, "Garman-Klass variance / squared return", 0.5, 0.75);
    }

    @Test
    void returnsHaveHeavyTailsAndNoMemory() {
        assertBetween(INDEX, "excess kurtosis of returns", 5, 25);
        assertBetween(INDEX, "skewness of returns", -2, 0);
        assertBetween(INDEX, "autocorrelation of returns, lag 1", -0.12, 0.12);
        assertBetween(STOCKS, "excess kurtosis of returns", 4, 25);
    }

    @Test
    void volatilityClustersAtSeveralTimeScales() {
        assertBetween(INDEX, "autocorrelation of squared returns, lag 1", 0.12, 0.6);
        assertBetween(INDEX, "autocorrelation of volatility, lag 1", 0.55, 0.8);
        assertBetween(INDEX, "autocorrelation of volatility, lag 20", 0.15, 0.5);
        assertBetween(INDEX, "HAR: daily coefficient", 0.15, 0.5);
        assertBetween(INDEX, "HAR: weekly coefficient", 0.2, 0.6);
        assertBetween(INDEX, "HAR: monthly coefficient", 0.03, 0.35);
    }

    @Test
    void volatilityRisesAfterLosses() {
        assertBetween(INDEX, "leverage: return with next day's volatility", -0.4, -0.12);
        assertBetween(INDEX, "VIX: log change with the same day's return", -0.85, -0.55);
    }

    @Test
    void stocksMoveTogetherAndVolumeFollowsVolatility() {
        assertBetween(STOCKS, "correlation of two stocks' returns", 0.3, 0.55);
        assertBetween(STOCKS, "correlation of two stocks' log volatilities", 0.35, 0.65);
        assertBetween(STOCKS, "volume with volatility, logs", 0.4, 0.75);
    }

    @Test
    void volatilityIndexHasTheLevelOfTheVix() {
        assertBetween(INDEX, "VIX: mean", 17, 20);
        assertBetween(INDEX, "VIX: share of days at 20 or more", 0.2, 0.37);
        assertBetween(INDEX, "VIX / volatility of the next 21 days, means", 1.1, 1.4);
        assertBetween(INDEX, "volatility of the next 21 days on VIX: slope", 0.6, 1.1);
    }

    @Test
    void forecastingIsNeitherTrivialNorHopeless() {
        assertBetween(INDEX, "HAR: R²", 0.4, 0.6);
        assertBetween(STOCKS, "HAR: R²", 0.3, 0.5);
        assertBetween(INDEX, "HAR and VIX: gain of R²", 0.02, 0.12);
        double har = INDEX.get("QLIKE 2020 to 2024: HAR");
        assertThat(har).isLessThan(0.8 * INDEX.get("QLIKE 2020 to 2024: last day's volatility"));
        assertThat(har).isLessThan(INDEX.get("QLIKE 2020 to 2024: moving average (0.94)"));
        assertThat(INDEX.get("QLIKE 2020 to 2024: HAR and VIX")).isLessThan(har);
    }
}
