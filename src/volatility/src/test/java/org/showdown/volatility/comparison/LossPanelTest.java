package org.showdown.volatility.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.loss.DailyLosses;
import org.showdown.volatility.loss.Loss;
import org.showdown.volatility.loss.Scorer;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class LossPanelTest {
    private static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.PARKINSON, 1);
    private static final double NAN = Double.NaN;

    /** Symbol B has no bar on day 3, and neither has one on day 4: no target there. */
    private static final MarketDataset MARKET =
            market(new double[] {0.2, 0.2, 0.2, 0.2, NAN, 0.2}, new double[] {0.1, 0.1, 0.1, NAN, NAN, 0.1});

    @Test
    void averagesOverTheSymbolsThatHaveATarget() {
        LossPanel panel = LossPanel.of(runs(run(1, 0.25, 0.15), run(1, 0.2, 0.2)), Loss.MSE);
        assertThat(panel.models()).containsExactly("a", "b");
        List<LocalDate> days = MARKET.days();
        assertThat(panel.days()).containsExactly(days.get(1), days.get(2), days.get(3), days.get(5));
        // 5 points on both symbols; 0 and 10 points, and on day 3 the first symbol alone.
        assertThat(panel.losses("a")).containsExactly(new double[] {25, 25, 25, 25}, within(1e-9));
        assertThat(panel.losses("b")).containsExactly(new double[] {50, 50, 0, 50}, within(1e-9));
        assertThat(panel.differences("a", "b")).containsExactly(new double[] {-25, -25, 25, -25}, within(1e-9));
    }

    @Test
    void keepsTheDaysThatAllRunsHave() {
        LossPanel panel = LossPanel.of(runs(run(2, 0.25, 0.15), run(1, 0.2, 0.2)), Loss.QLIKE);
        List<LocalDate> days = MARKET.days();
        assertThat(panel.days()).containsExactly(days.get(2), days.get(3), days.get(5));
    }

    @Test
    void refusesRunsOverOtherSymbols() {
        MarketDataset one = MARKET.select(List.of("A"));
        ForecastTable table =
                new ForecastTable(one.days().subList(1, 3), one.symbols(), List.of(1), new double[] {0.2, 0.2});
        DailyLosses other = Scorer.dailyLosses(table, one, TARGET, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossPanel.of(runs(run(1, 0.2, 0.1), other), Loss.MSE))
                .withMessage("the runs must forecast the same symbols: a has [A, B], b has [A]");
    }

    @Test
    void refusesToCompareNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> LossPanel.of(new LinkedHashMap<>(), Loss.MSE));
        ForecastTable untargeted =
                new ForecastTable(MARKET.days().subList(4, 5), MARKET.symbols(), List.of(1), new double[] {0.2, 0.2});
        DailyLosses none = Scorer.dailyLosses(untargeted, MARKET, TARGET, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossPanel.of(runs(none, none), Loss.MSE))
                .withMessage("no day has a loss in every one of the runs [a, b]");
    }

    @Test
    void refusesSeriesWithGapsOrOfAnotherLength() {
        SequencedMap<String, double[]> losses = new LinkedHashMap<>();
        losses.put("garch", new double[] {1, NAN});
        List<LocalDate> days = MARKET.days().subList(0, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossPanel.of(days, losses))
                .withMessage("losses of garch: the series must consist of finite numbers, found NaN at index 1");
        losses.put("garch", new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossPanel.of(days, losses))
                .withMessage("garch must have a loss for each of 2 days, found 3");
        losses.put("garch", new double[2]);
        LossPanel panel = LossPanel.of(days, losses);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.differences("garch", "har"))
                .withMessage("the panel has the models [garch], not har");
    }

    private static SequencedMap<String, DailyLosses> runs(DailyLosses a, DailyLosses b) {
        SequencedMap<String, DailyLosses> runs = new LinkedHashMap<>();
        runs.put("a", a);
        runs.put("b", b);
        return runs;
    }

    /** The same forecasts for A and B every day from one on. */
    private static DailyLosses run(int firstDay, double ofA, double ofB) {
        List<LocalDate> days = MARKET.days().subList(firstDay, MARKET.days().size());
        double[] forecasts = new double[2 * days.size()];
        for (int day = 0; day < days.size(); day++) {
            forecasts[2 * day] = ofA;
            forecasts[2 * day + 1] = ofB;
        }
        return Scorer.dailyLosses(new ForecastTable(days, MARKET.symbols(), List.of(1), forecasts), MARKET, TARGET, 1);
    }

    private static MarketDataset market(double[] a, double[] b) {
        SequencedMap<String, PriceSeries> series = new LinkedHashMap<>();
        series.put("A", bars(a));
        series.put("B", bars(b));
        return MarketDataset.of(Markets.weekdays(a.length), series, new double[] {15, 15, 15, 15, 15, 15}, true);
    }

    /** Bars of these annualised Parkinson volatilities; NaN makes a missing bar. */
    private static PriceSeries bars(double[] volatilities) {
        double[] high = new double[volatilities.length];
        double[] one = new double[volatilities.length];
        for (int day = 0; day < high.length; day++) {
            double variance = volatilities[day] * volatilities[day] / 252;
            high[day] = Math.exp(Math.sqrt(4 * Math.log(2) * variance));
            one[day] = Double.isNaN(variance) ? NAN : 1;
        }
        return new PriceSeries(one, high, one, one, one);
    }
}
