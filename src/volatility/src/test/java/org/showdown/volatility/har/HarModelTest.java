package org.showdown.volatility.har;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class HarModelTest {
    private static final HarSpecification STANDARD = HarSpecification.STANDARD;

    /** A series that follows the model exactly, from random first days. */
    private static double[] exactSeries(int days) {
        Random random = new Random(7);
        double[] x = new double[days];
        for (int t = 0; t < days; t++) {
            x[t] = t < 22
                    ? 0.1 + 0.1 * random.nextDouble()
                    : 0.01 + 0.4 * x[t - 1] + 0.3 * mean(x, t - 1, 5) + 0.2 * mean(x, t - 1, 22);
        }
        return x;
    }

    private static double mean(double[] x, int last, int days) {
        return Arrays.stream(x, last - days + 1, last + 1).average().orElseThrow();
    }

    private static double[] noisySeries(int days) {
        Random random = new Random(3);
        return random.doubles(days).map(u -> 0.1 + 0.2 * u).toArray();
    }

    private static HarFit fit(double[] volatility) {
        return HarModel.fit(HarData.ofVolatility(volatility), STANDARD);
    }

    @Test
    void findsTheCoefficientsThatMadeTheSeries() {
        HarFit.Estimated fit = fit(exactSeries(80)).orElseThrow();
        assertThat(fit.regression().observations()).isEqualTo(80 - 22);
        assertThat(fit.regression().rSquared()).isCloseTo(1, within(1e-10));
        assertThat(fit.model().coefficient("intercept")).isCloseTo(0.01, within(1e-8));
        assertThat(fit.model().coefficient("daily")).isCloseTo(0.4, within(1e-8));
        assertThat(fit.model().coefficient("weekly")).isCloseTo(0.3, within(1e-7));
        assertThat(fit.model().coefficient("monthly")).isCloseTo(0.2, within(1e-7));
    }

    @Test
    void findsLeverageAndExogenousTermsThatMadeTheSeries() {
        Random random = new Random(11);
        int days = 200;
        double[] returns = random.doubles(days).map(u -> 0.02 * (u - 0.5)).toArray();
        double[] index = random.doubles(days).map(u -> 0.1 + u).toArray();
        double[] x = noisySeries(days);
        for (int t = 22; t < days; t++) {
            x[t] = 0.02
                    + 0.3 * mean(x, t - 1, 5)
                    - 0.7 * Math.min(returns[t - 1], 0)
                    - 2 * Math.min(mean(returns, t - 1, 22), 0)
                    + 0.1 * index[t - 1];
        }
        HarData data = HarData.ofVolatility(x).withLeverage(returns).withExogenous("index", index);
        HarModel model = HarModel.fit(data, STANDARD).orElseThrow().model();
        assertThat(model.coefficients().keySet())
                .containsExactly(
                        "intercept",
                        "daily",
                        "weekly",
                        "monthly",
                        "leverageDaily",
                        "leverageWeekly",
                        "leverageMonthly",
                        "index");
        assertThat(model.coefficients().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .containsExactly(new double[] {0.02, 0, 0.3, 0, -0.7, 0, -2, 0.1}, within(1e-10));
    }

    @Test
    void longHorizonIsFittedToTheMeanOfItsDays() {
        double[] x = noisySeries(300);
        double[] target = new double[300];
        Arrays.setAll(target, t -> t + 5 < 300 ? mean(x, t + 5, 5) : Double.NaN);
        HarModel ofHorizon = HarModel.fit(HarData.ofVolatility(x), STANDARD.ahead(5))
                .orElseThrow()
                .model();
        HarModel ofTarget = HarModel.fit(HarData.ofVolatility(x), target, STANDARD)
                .orElseThrow()
                .model();
        assertThat(ofHorizon.coefficient("daily")).isCloseTo(ofTarget.coefficient("daily"), within(1e-10));
        assertThat(ofHorizon.coefficient("monthly")).isCloseTo(ofTarget.coefficient("monthly"), within(1e-10));
    }

    @Test
    void forecastStaysAtTheSmallestTargetOrAbove() {
        double[] series = noisySeries(200);
        double smallest = Arrays.stream(series).skip(22).min().orElseThrow();
        HarModel model = fit(series).orElseThrow().model();
        assertThat(model.floor()).isEqualTo(smallest);
        HarModel falling = new HarModel(
                STANDARD,
                HarMeasure.VOLATILITY,
                HarModel.named(List.of("intercept", "daily", "weekly", "monthly"), new double[] {-1, 0.5, 0.2, 0.2}),
                0.01,
                0.03);
        HarData month = HarData.ofVolatility(noisySeries(30));
        assertThat(falling.predict(month)).isNegative();
        assertThat(falling.forecast(month).volatility()).isEqualTo(0.03);
        assertThat(falling.forecast(month).variance()).isCloseTo(0.03 * 0.03 + 0.01, within(1e-15));
    }

    @Test
    void forecastsFromTheLastMonthAlone() {
        double[] series = noisySeries(200);
        HarModel model = fit(series).orElseThrow().model();
        double[] month = Arrays.copyOfRange(series, 200 - model.specification().memory(), 200);
        assertThat(model.forecast(HarData.ofVolatility(month))).isEqualTo(model.forecast(HarData.ofVolatility(series)));
        assertThat(model.predict(HarData.ofVolatility(noisySeries(21)))).isNaN();
        assertThat(model.predict(HarData.ofVolatility(new double[0]))).isNaN();
    }

    @Test
    void missingDayRepeatsTheDayBeforeAndIsNoTarget() {
        double[] complete = noisySeries(200);
        double[] gap = complete.clone();
        gap[100] = Double.NaN;
        HarFit.Estimated fit = fit(gap).orElseThrow();
        assertThat(fit.regression().observations()).isEqualTo(200 - 22 - 1);
        gap[199] = Double.NaN;
        double[] repeated = complete.clone();
        repeated[100] = repeated[99];
        repeated[199] = repeated[198];
        assertThat(fit.model().predict(HarData.ofVolatility(gap)))
                .isEqualTo(fit.model().predict(HarData.ofVolatility(repeated)));
    }

    @Test
    void missingReturnIsZeroAndMissingIndexRepeats() {
        double[] x = noisySeries(200);
        double[] returns = new Random(5).doubles(200).map(u -> u - 0.5).toArray();
        double[] index = new Random(6).doubles(200).toArray();
        double[] returnsWithGap = returns.clone();
        double[] indexWithGap = index.clone();
        returnsWithGap[150] = Double.NaN;
        indexWithGap[60] = Double.NaN;
        returns[150] = 0;
        index[60] = index[59];
        HarFit filled =
                HarModel.fit(HarData.ofVolatility(x).withLeverage(returns).withExogenous("index", index), STANDARD);
        HarFit gaps = HarModel.fit(
                HarData.ofVolatility(x).withLeverage(returnsWithGap).withExogenous("index", indexWithGap), STANDARD);
        assertThat(gaps.orElseThrow().model()).isEqualTo(filled.orElseThrow().model());
        returnsWithGap[0] = Double.NaN; // before the first price there is no return, so no mean of the first month
        HarFit late = HarModel.fit(HarData.ofVolatility(x).withLeverage(returnsWithGap), STANDARD);
        assertThat(late.orElseThrow().regression().observations()).isEqualTo(200 - 22 - 1);
    }

    @Test
    void leavesDaysOfZeroOutOfTheLogForm() {
        double[] x = noisySeries(200);
        x[100] = 0;
        HarFit.Estimated fit =
                HarModel.fit(HarData.ofVariance(x), STANDARD.in(HarForm.LOG)).orElseThrow();
        assertThat(fit.regression().observations()).isEqualTo(200 - 22 - 2); // as target and as last day
    }

    @Test
    void givesNoFitToFewOrConstantDays() {
        assertThat(fit(noisySeries(40)))
                .isEqualTo(new HarFit.Failed("expected at least 30 days with all regressors and a target, found 18"));
        double[] constant = new double[200];
        Arrays.fill(constant, 0.2);
        assertThatThrownBy(() -> fit(constant).orElseThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regressor 1 is a combination")
                .hasMessageContaining("[intercept, daily, weekly, monthly]");
        double[] missing = new double[200];
        Arrays.fill(missing, Double.NaN);
        assertThat(fit(missing)).isInstanceOf(HarFit.Failed.class);
        assertThat(fit(new double[0])).isInstanceOf(HarFit.Failed.class);
    }

    @Test
    void refusesTargetsOfAnotherLength() {
        assertThatThrownBy(() -> HarModel.fit(HarData.ofVolatility(new double[100]), new double[99], STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 days, found 99");
    }

    @Test
    void refusesToForecastFromOtherTermsThanItWasFittedOn() {
        HarModel model = fit(noisySeries(200)).orElseThrow().model();
        assertThatThrownBy(() -> model.predict(HarData.ofVariance(noisySeries(30))))
                .hasMessageContaining("expected days of VOLATILITY")
                .hasMessageContaining("found VARIANCE");
        assertThatThrownBy(() ->
                        model.predict(HarData.ofVolatility(noisySeries(30)).withExogenous("vix", noisySeries(30))))
                .hasMessageContaining("vix");
        assertThatThrownBy(() -> model.coefficient("vix")).hasMessageContaining("monthly");
    }

    @Test
    void refusesColumnsThatCannotBe() {
        HarData data = HarData.ofVolatility(noisySeries(30));
        assertThatThrownBy(() -> HarData.ofVariance(new double[] {1, -0.5}))
                .hasMessageContaining("at least 0")
                .hasMessageContaining("found -0.5 on day 1");
        assertThatThrownBy(() -> data.withLeverage(new double[29])).hasMessageContaining("30 days of returns");
        assertThatThrownBy(() -> data.withExogenous("daily", noisySeries(30))).hasMessageContaining("'daily'");
        double[] infinite = noisySeries(30);
        infinite[3] = Double.NEGATIVE_INFINITY;
        assertThatThrownBy(() -> data.withExogenous("lnVix", infinite)).hasMessageContaining("-Infinity on day 3");
    }

    @Test
    void refusesLagsAndHorizonsThatCannotBe() {
        assertThatThrownBy(() -> STANDARD.withLags(5, 1))
                .hasMessageContaining("ascending")
                .hasMessageContaining("[5, 1]");
        assertThatThrownBy(() -> STANDARD.withLags(0, 5)).hasMessageContaining("[0, 5]");
        assertThatThrownBy(() -> STANDARD.ahead(0)).hasMessageContaining("found 0");
    }
}
