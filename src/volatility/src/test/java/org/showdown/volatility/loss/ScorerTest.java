package org.showdown.volatility.loss;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
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

class ScorerTest {
    private static final TargetDefinition NEXT_DAY = new TargetDefinition(VarianceEstimator.PARKINSON, 1);
    private static final RegimeRule BY_DAY = new RegimeRule(20, RegimeRule.By.DAY);
    private static final double NAN = Double.NaN;

    /** Bars with this annualised Parkinson volatility, day by day; NaN makes a missing bar. */
    private static PriceSeries withVolatilities(double... volatilities) {
        double[] high = DoubleStream.of(volatilities)
                .map(volatility -> Math.exp(Math.sqrt(4 * Math.log(2) * volatility * volatility / 252)))
                .toArray();
        double[] one =
                Arrays.stream(high).map(value -> Double.isNaN(value) ? NAN : 1).toArray();
        return new PriceSeries(one, high, one, one, one);
    }

    private static MarketDataset market(double[] vix, PriceSeries... prices) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        for (int i = 0; i < prices.length; i++) {
            series.put(i == 0 ? "A" : "B", prices[i]);
        }
        return MarketDataset.of(Markets.weekdays(vix.length), series, vix, true);
    }

    private static ForecastTable table(MarketDataset market, int firstDay, double... forecasts) {
        int days = forecasts.length / market.symbols().size();
        return new ForecastTable(
                market.days().subList(firstDay, firstDay + days), market.symbols(), List.of(1), forecasts);
    }

    @Test
    void lossesAgreeWithWorkedNumbers() {
        // σ = 0.20 came, f = 0.25 was forecast: the ratio of variances is 0.64.
        assertThat(Loss.QLIKE.of(0.25, 0.2)).isCloseTo(0.64 - Math.log(0.64) - 1, within(1e-15));
        assertThat(Loss.MSE.of(0.25, 0.2)).isCloseTo(25, within(1e-12));
        assertThat(Loss.LOG_MSE.of(0.25, 0.2)).isCloseTo(0.5 * Math.log(0.64) * 0.5 * Math.log(0.64), within(1e-15));
        for (Loss loss : Loss.values()) {
            assertThat(loss.of(0.2, 0.2)).isZero();
            assertThat(loss.of(0.3, NAN)).isNaN();
        }
        assertThat(Loss.QLIKE.of(0.1, 0.2)).isGreaterThan(Loss.QLIKE.of(0.4, 0.2));
    }

    @Test
    void lossesOfTheExtremesAreFinite() {
        for (Loss loss : Loss.values()) {
            assertThat(loss.of(1e-100, 0.2)).isFinite().isPositive();
            assertThat(loss.of(1e100, 0.2)).isFinite().isPositive();
        }
    }

    @Test
    void directionCountsFromTodaysLevel() {
        assertThat(Direction.of(0.25, 0.3, 0.2)).isOne();
        assertThat(Direction.of(0.15, 0.1, 0.2)).isOne();
        assertThat(Direction.of(0.25, 0.1, 0.2)).isZero();
        assertThat(Direction.of(0.2, 0.1, 0.2)).isNaN();
        assertThat(Direction.of(0.25, 0.2, 0.2)).isNaN();
        assertThat(Direction.of((float) 0.2, 0.1, 0.2)).isNaN();
        assertThat(Direction.of(0.25, 0.3, NAN)).isNaN();
        assertThat(Direction.of(0.25, NAN, 0.2)).isNaN();
    }

    @Test
    void averagesOverDaysThenOverSymbols() {
        MarketDataset market = market(
                new double[] {15, 15, 15, 15},
                withVolatilities(0.1, 0.2, 0.2, 0.2),
                withVolatilities(0.1, 0.4, NAN, NAN));
        // A misses by 1, 2 and 3 points; B by 10 points on its only day.
        ForecastTable table = table(market, 1, 0.21, 0.3, 0.22, 0.3, 0.23, 0.3);
        Scores scores = Scorer.score(table, market, NEXT_DAY, BY_DAY, 1);
        assertThat(scores.perSymbol().get("A").mse()).isCloseTo((1 + 4 + 9) / 3.0, within(1e-9));
        assertThat(scores.perSymbol().get("B").mse()).isCloseTo(100, within(1e-9));
        assertThat(scores.overall().mse()).isCloseTo((14 / 3.0 + 100) / 2, within(1e-9));
        assertThat(scores.days()).isEqualTo(3);
        assertThat(scores.forecasts()).isEqualTo(6);
        assertThat(scores.skippedTargets()).isEqualTo(2);
        assertThat(scores.perSymbol().sequencedKeySet()).containsExactly("A", "B");
    }

    @Test
    void symbolWithoutAnyTargetIsLeftOut() {
        MarketDataset market =
                market(new double[] {15, 15, 15}, withVolatilities(0.1, 0.2, 0.2), withVolatilities(0.1, NAN, NAN));
        Scores scores = Scorer.score(table(market, 1, 0.21, 1, 0.21, 1), market, NEXT_DAY, BY_DAY, 1);
        assertThat(scores.perSymbol().get("B").qlike()).isNaN();
        assertThat(scores.overall()).isEqualTo(scores.perSymbol().get("A"));
    }

    @Test
    void directionIsNothingWhereAllAreTies() {
        MarketDataset market = market(new double[] {15, 15, 15}, withVolatilities(0.1, 0.2, 0.3));
        double[] observed = NEXT_DAY.observed(market, "A", 1);
        Scores naive = Scorer.score(table(market, 1, observed[0], observed[1]), market, NEXT_DAY, BY_DAY, 1);
        assertThat(naive.overall().directionalAccuracy()).isNaN();
        Scores up = Scorer.score(table(market, 1, observed[0], 0.3), market, NEXT_DAY, BY_DAY, 1);
        assertThat(up.overall().directionalAccuracy()).isOne();
    }

    @Test
    void regimeIsThatOfTheDayForecast() {
        MarketDataset market = market(new double[] {30, 10, 25, 10}, withVolatilities(0.1, 0.2, 0.2, 0.2));
        Scores scores = Scorer.score(table(market, 1, 0.21, 0.22, 0.23), market, NEXT_DAY, BY_DAY, 1);
        assertThat(scores.regimes().get(Regime.CALM).days()).isEqualTo(2);
        assertThat(scores.regimes().get(Regime.CALM).losses().mse()).isCloseTo((1 + 9) / 2.0, within(1e-9));
        assertThat(scores.regimes().get(Regime.CRISIS).days()).isEqualTo(1);
        assertThat(scores.regimes().get(Regime.CRISIS).losses().mse()).isCloseTo(4, within(1e-9));
    }

    @Test
    void regimeWithoutDaysHasNoLosses() {
        MarketDataset market = market(new double[] {15, 15, 15}, withVolatilities(0.1, 0.2, 0.2));
        Scores scores = Scorer.score(table(market, 1, 0.21, 0.22), market, NEXT_DAY, RegimeRule.COURSE, 1);
        assertThat(scores.regimes().get(Regime.CALM).losses()).isEqualTo(scores.overall());
        assertThat(scores.regimes().get(Regime.CRISIS))
                .isEqualTo(new RegimeScores(0, new LossSummary(NAN, NAN, NAN, NAN)));
    }

    @Test
    void originsWithoutAForecastAtTheHorizonAreNoDays() {
        MarketDataset market = market(new double[] {15, 15, 15, 15}, withVolatilities(0.1, 0.2, 0.2, 0.4));
        List<LocalDate> days = market.days().subList(1, 4);
        ForecastTable table =
                new ForecastTable(days, List.of("A"), List.of(1, 2), new double[] {0.2, 0.21, 0.2, 0.2, 0.2, NAN});
        Scores scores = Scorer.score(table, market, NEXT_DAY, BY_DAY, 2);
        assertThat(scores.days()).isEqualTo(2);
        double secondTarget = Math.sqrt((0.04 + 0.16) / 2);
        double points = 100 * secondTarget - 20;
        assertThat(scores.overall().mse()).isCloseTo((1 + points * points) / 2, within(1e-9));
        assertThat(Scorer.score(table, market, NEXT_DAY, BY_DAY, 1).days()).isEqualTo(3);
        assertThatThrownBy(() -> Scorer.score(table, market, NEXT_DAY, BY_DAY, 5))
                .hasMessageContaining("horizon of 5 days");
    }

    @Test
    void refusesForecastsForDaysThatTheDatasetLacks() {
        MarketDataset market = market(new double[] {15, 15}, withVolatilities(0.1, 0.2));
        assertThatThrownBy(() -> Scorer.score(table(market, 0, 0.2), market, NEXT_DAY, BY_DAY, 1))
                .hasMessageContaining("no day before 2020-01-01");
        ForecastTable later =
                new ForecastTable(List.of(LocalDate.of(2021, 1, 4)), List.of("A"), List.of(1), new double[] {0.2});
        assertThatThrownBy(() -> Scorer.score(later, market, NEXT_DAY, BY_DAY, 1))
                .hasMessageContaining("2021-01-04");
    }

    @Test
    void dailyLossesKeepEveryDay() {
        MarketDataset market = market(new double[] {15, 15, 15, 15}, withVolatilities(0.1, 0.2, NAN, 0.2));
        DailyLosses losses = Scorer.dailyLosses(table(market, 1, 0.21, 0.22, 0.23), market, NEXT_DAY, 1);
        assertThat(losses.days()).isEqualTo(market.days().subList(1, 4));
        assertThat(losses.symbols()).containsExactly("A");
        assertThat(losses.forecasts(0)).containsExactly(0.21, 0.22, 0.23);
        assertThat(losses.targets(0)).containsExactly(new double[] {0.2, NAN, 0.2}, within(1e-12));
        assertThat(losses.losses(Loss.MSE, 0)).containsExactly(new double[] {1, NAN, 9}, within(1e-9));
        assertThat(losses.directions(0)).containsExactly(1, NAN, NAN);
        assertThat(losses.skippedTargets()).isOne();
    }
}
