package org.showdown.volatility.loss;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.regime.Regime;
import org.showdown.volatility.regime.RegimeRule;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The grid says of many runs what the scorer says of each. */
class TargetGridTest {
    private static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.PARKINSON, 1);
    private static final RegimeRule BY_DAY = new RegimeRule(20, RegimeRule.By.DAY);
    private static final MarketDataset MARKET = withGaps();
    private static final List<LocalDate> DAYS = MARKET.days().subList(20, 60);

    private static MarketDataset withGaps() {
        MarketDataset whole = Markets.random(5, 80, "A", "B", "C");
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put("A", whole.series("A"));
        series.put("B", without(whole.series("B"), 30, 37));
        series.put("C", without(whole.series("C"), 35, 36));
        return MarketDataset.of(whole.days(), series, whole.vix(), true);
    }

    private static PriceSeries without(PriceSeries prices, int from, int before) {
        double[][] bars = {prices.open(), prices.high(), prices.low(), prices.close(), prices.volume()};
        for (int column = 0; column < bars.length; column++) {
            bars[column] = bars[column].clone();
            Arrays.fill(bars[column], from, before, Double.NaN);
        }
        return new PriceSeries(bars[0], bars[1], bars[2], bars[3], bars[4]);
    }

    @ParameterizedTest
    @EnumSource
    void meanOfTheDailyNumbersIsTheScore(Loss loss) {
        Random random = new Random(7);
        double[] forecasts = random.doubles(DAYS.size() * 3L, 0.1, 0.4).toArray();
        Scores scores = Scorer.score(
                new ForecastTable(DAYS, MARKET.symbols(), List.of(1), forecasts), MARKET, TARGET, BY_DAY, 1);
        TargetGrid grid = TargetGrid.of(MARKET, TARGET, DAYS, MARKET.symbols(), 1);
        double[] losses = grid.losses(forecasts, loss);

        assertThat(scores.skippedTargets()).isEqualTo(8);
        assertThat(mean(grid.choose(day -> true).series(losses)))
                .isCloseTo(
                        scores.overall().of(loss),
                        within(1e-12 * scores.overall().of(loss)));
        for (Regime regime : Regime.values()) {
            TargetGrid.Days days =
                    grid.choose(day -> MARKET.vix(MARKET.indexOf(DAYS.get(day))) < 20 == (regime == Regime.CALM));
            assertThat(days.count()).isBetween(10, 30);
            assertThat(mean(days.series(losses)))
                    .isCloseTo(
                            scores.of(regime).losses().of(loss),
                            within(1e-12 * scores.of(regime).losses().of(loss)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lossesOfASymbolAreTheScorers(Loss loss) {
        double[] forecasts = new Random(8).doubles(DAYS.size() * 3L, 0.1, 0.4).toArray();
        DailyLosses daily =
                Scorer.dailyLosses(new ForecastTable(DAYS, MARKET.symbols(), List.of(1), forecasts), MARKET, TARGET, 1);
        TargetGrid grid = TargetGrid.of(MARKET, TARGET, DAYS, MARKET.symbols(), 1);
        for (int symbol = 0; symbol < 3; symbol++) {
            assertThat(grid.ofSymbol(grid.losses(forecasts, loss), symbol)).containsExactly(daily.losses(loss, symbol));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSymbolByItselfIsTheScorersToo(Loss loss) {
        double[] forecasts = new Random(9).doubles(DAYS.size() * 3L, 0.1, 0.4).toArray();
        forecasts[1] = 1e-300; // a wild forecast of another symbol is not this one's
        Scores scores = Scorer.score(
                new ForecastTable(DAYS, MARKET.symbols(), List.of(1), forecasts), MARKET, TARGET, BY_DAY, 1);
        TargetGrid grid = TargetGrid.of(MARKET, TARGET, DAYS, MARKET.symbols(), 1);

        TargetGrid.Days days = grid.choose("C");

        assertThat(days.count()).isEqualTo(39);
        double score = scores.perSymbol().get("C").of(loss);
        assertThat(mean(days.series(grid.losses(forecasts, loss)))).isCloseTo(score, within(1e-12 * score));
        assertThatThrownBy(() -> grid.choose("D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found D");
    }

    private static double mean(double[] series) {
        return Arrays.stream(series).average().orElseThrow();
    }
}
