package org.showdown.volatility.walkforward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.forecaster.History;
import org.showdown.forecaster.Target;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.InvalidForecastException.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WalkForwardTest {
    private static final MarketDataset MARKET = Markets.random(1, 40, "A", "B");
    private static final TargetDefinition TARGET = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1);
    private static final LocalDate DAY_19 = MARKET.days().get(19);
    private static final LocalDate DAY_20 = MARKET.days().get(20);
    private static final LocalDate DAY_24 = MARKET.days().get(24);

    private static WalkForwardPlan plan(Integer... horizons) {
        return new WalkForwardPlan(DAY_19, DAY_20, DAY_24, List.of(horizons), TARGET);
    }

    private static ForecastTable run(VolatilityForecaster forecaster, WalkForwardPlan plan) {
        return WalkForward.run(forecaster, MARKET, plan, ProgressListener.NONE);
    }

    /** Notes what it is asked. */
    private static final class Diary implements VolatilityForecaster {
        private final List<String> entries = new ArrayList<>();

        @Override
        public void fit(History history) {
            entries.add("fit until " + (history.size() - 1));
        }

        @Override
        public double[] forecast(History history, int horizonDays) {
            int origin = history.size() - 1;
            entries.add(horizonDays + " from " + origin);
            return new double[] {origin + horizonDays / 100.0, 1};
        }
    }

    @Test
    void fitsOnceThenAsksDayByDayForEachHorizonThatEndsInTime() {
        Diary diary = new Diary();
        run(diary, plan(1, 3));
        assertThat(diary.entries)
                .containsExactly(
                        "fit until 19",
                        "1 from 19",
                        "3 from 19",
                        "1 from 20",
                        "3 from 20",
                        "1 from 21",
                        "3 from 21",
                        "1 from 22",
                        "1 from 23");
    }

    @Test
    void tableHoldsEachForecastByTheFirstDayForecast() {
        ForecastTable table = run(new Diary(), plan(1, 3));
        assertThat(table.days()).isEqualTo(MARKET.days().subList(20, 25));
        assertThat(table.symbols()).containsExactly("A", "B");
        assertThat(table.forecast(0, 0, 0)).isEqualTo(19.01);
        assertThat(table.forecast(2, 0, table.indexOfHorizon(3))).isEqualTo(21.03);
        assertThat(table.forecast(2, 1, 1)).isEqualTo(1);
        assertThat(table.forecast(3, 0, 1)).isNaN();
        assertThat(table).isEqualTo(run(new Diary(), plan(1, 3)));
    }

    @Test
    void daysBetweenTrainingAndTheFirstForecastAreShownBeforeIt() {
        Diary diary = new Diary();
        run(diary, new WalkForwardPlan(MARKET.days().get(9), DAY_20, DAY_20, List.of(1), TARGET));
        assertThat(diary.entries).containsExactly("fit until 9", "1 from 19");
    }

    @Test
    void weekendDatesMeanTheTradingDaysWithinThem() {
        // Days 21 and 22 are a Thursday and a Friday: 2020-01-30 and 31.
        LocalDate friday = LocalDate.of(2020, 1, 31);
        LocalDate sunday = LocalDate.of(2020, 2, 2);
        ForecastTable table =
                run(new Diary(), new WalkForwardPlan(friday.minusDays(1), friday, sunday, List.of(1), TARGET));
        assertThat(table.days()).containsExactly(friday);
    }

    @Test
    void historyShowsTheDatasetUpToTheOrigin() {
        VolatilityForecaster checking = (history, horizonDays) -> {
            int t = history.size() - 1;
            assertThat(history.dates()).isEqualTo(MARKET.days().subList(0, t + 1));
            assertThat(history.symbols()).isEqualTo(MARKET.symbols());
            assertThat(history.target()).isEqualTo(new Target("garman-klass", 1));
            assertThat(history.open("B").last()).isEqualTo(MARKET.series("B").open(t));
            assertThat(history.high("B").last()).isEqualTo(MARKET.series("B").high(t));
            assertThat(history.low("B").last()).isEqualTo(MARKET.series("B").low(t));
            assertThat(history.close("B").toArray())
                    .isEqualTo(Arrays.copyOf(MARKET.series("B").close(), t + 1));
            assertThat(history.volume("B").last()).isEqualTo(MARKET.series("B").volume(t));
            assertThat(history.vix().last()).isEqualTo(MARKET.vix(t));
            assertThat(history.realisedVariance("B").last())
                    .isEqualTo(VarianceEstimator.GARMAN_KLASS.dailyVariance(MARKET.series("B"))[t]);
            assertThat(history.garmanKlass("B").last())
                    .isEqualTo(history.realisedVariance("B").last());
            assertThatThrownBy(() -> history.close("B").get(t + 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> history.close("C")).hasMessageContaining("no symbol C");
            return new double[] {1, 1};
        };
        assertThat(run(checking, plan(1)).days()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, NOT_A_NUMBER",
        "Infinity, INFINITE",
        "-Infinity, INFINITE",
        "0, NOT_POSITIVE",
        "-0.2, NOT_POSITIVE",
        "1e-101, OUT_OF_RANGE",
        "1e101, OUT_OF_RANGE"
    })
    void refusesWhatIsNoVolatility(double bad, Problem problem) {
        InvalidForecastException refused = catchThrowableOfType(
                InvalidForecastException.class,
                () -> run((history, horizonDays) -> new double[] {0.2, history.size() == 22 ? bad : 0.2}, plan(1)));
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.symbol()).isEqualTo("B");
        assertThat(refused.dayIndex()).isEqualTo(2);
        assertThat(refused.horizonDays()).isEqualTo(1);
        assertThat(refused).hasMessageStartingWith("the forecast for B on day 3 of the run (horizon 1) is ");
    }

    @Test
    void refusesAnotherNumberOfForecasts() {
        for (double[] answer : new double[][] {null, {}, {0.2}, {0.2, 0.2, 0.2}}) {
            InvalidForecastException refused = catchThrowableOfType(
                    InvalidForecastException.class, () -> run((history, horizonDays) -> answer, plan(1)));
            assertThat(refused.problem()).isEqualTo(Problem.WRONG_COUNT);
            assertThat(refused.symbol()).isNull();
            assertThat(refused.dayIndex()).isZero();
        }
    }

    @Test
    void messageOfARefusalHoldsNoValue() {
        // What a forecaster returns may be a hidden price in disguise.
        InvalidForecastException refused = catchThrowableOfType(
                InvalidForecastException.class,
                () -> run((history, horizonDays) -> new double[] {-123.456, 1}, plan(1)));
        assertThat(refused.getMessage()).doesNotContain("123").doesNotContain(DAY_20.toString());
    }

    @Test
    void progressIsTold() {
        List<String> told = new ArrayList<>();
        WalkForward.run(new Diary(), MARKET, plan(1), (done, all) -> told.add(done + "/" + all));
        assertThat(told).containsExactly("0/5", "1/5", "2/5", "3/5", "4/5", "5/5");
    }

    @Test
    void refusesPlansThatCannotBeRun() {
        assertThatThrownBy(() -> new WalkForwardPlan(DAY_20, DAY_20, DAY_24, List.of(1), TARGET))
                .hasMessageContaining("not before");
        assertThatThrownBy(() -> new WalkForwardPlan(DAY_19, DAY_24, DAY_20, List.of(1), TARGET))
                .hasMessageContaining("before the first");
        assertThatThrownBy(() -> plan()).hasMessageContaining("one or more");
        assertThatThrownBy(() -> plan(1, 1)).hasMessageContaining("none twice");
        assertThatThrownBy(() -> plan(0)).hasMessageContaining("at least one day");
        LocalDate late = LocalDate.of(2030, 1, 1);
        assertThatThrownBy(
                        () -> run(new Diary(), new WalkForwardPlan(DAY_20, late, late.plusDays(9), List.of(1), TARGET)))
                .hasMessageContaining("no day from 2030-01-01");
        LocalDate early = LocalDate.of(2000, 1, 1);
        assertThatThrownBy(() -> run(new Diary(), new WalkForwardPlan(early, DAY_20, DAY_24, List.of(1), TARGET)))
                .hasMessageContaining("to train on");
    }

    @Test
    void tableRefusesAnotherNumberOfForecasts() {
        assertThatThrownBy(() -> new ForecastTable(List.of(DAY_20), List.of("A"), List.of(1, 5), new double[3]))
                .hasMessageContaining("has 2 forecasts, not 3");
    }
}
