package org.showdown.volatility.har;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class HarModelTest {

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

    @Test
    void findsTheCoefficientsThatMadeTheSeries() {
        double[] x = exactSeries(80);
        HarFit fit = HarModel.fit(x, 1).orElseThrow();
        assertThat(fit.observations()).isEqualTo(80 - 22);
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-10));
        assertThat(fit.model().intercept()).isCloseTo(0.01, within(1e-8));
        assertThat(fit.model().daily()).isCloseTo(0.4, within(1e-8));
        assertThat(fit.model().weekly()).isCloseTo(0.3, within(1e-7));
        assertThat(fit.model().monthly()).isCloseTo(0.2, within(1e-7));
    }

    @Test
    void longHorizonIsFittedToTheMeanOfItsDays() {
        double[] x = noisySeries(300);
        double[] target = new double[300];
        Arrays.setAll(target, t -> t + 5 < 300 ? mean(x, t + 5, 5) : Double.NaN);
        HarModel ofHorizon = HarModel.fit(x, 5).orElseThrow().model();
        HarModel ofTarget = HarModel.fit(x, target).orElseThrow().model();
        assertThat(ofHorizon.daily()).isCloseTo(ofTarget.daily(), within(1e-10));
        assertThat(ofHorizon.monthly()).isCloseTo(ofTarget.monthly(), within(1e-10));
    }

    private static double[] noisySeries(int days) {
        Random random = new Random(3);
        return random.doubles(days).map(u -> 0.1 + 0.2 * u).toArray();
    }

    @Test
    void forecastStaysAtTheSmallestTargetOrAbove() {
        HarModel falling = new HarModel(-1, 0.5, 0.2, 0.2, 0.03);
        double[] x = noisySeries(30);
        assertThat(falling.predict(x)).isNegative();
        assertThat(falling.forecast(x)).isEqualTo(0.03);
        double[] series = noisySeries(200);
        double smallest = Arrays.stream(series).skip(22).min().orElseThrow();
        assertThat(HarModel.fit(series, 1).orElseThrow().model().floor()).isEqualTo(smallest);
    }

    @Test
    void missingDayRepeatsTheDayBeforeAndIsNoTarget() {
        double[] complete = noisySeries(200);
        double[] gap = complete.clone();
        gap[100] = Double.NaN;
        HarFit fit = HarModel.fit(gap, 1).orElseThrow();
        assertThat(fit.observations()).isEqualTo(200 - 22 - 1);
        gap[199] = Double.NaN;
        double[] repeated = complete.clone();
        repeated[100] = repeated[99];
        repeated[199] = repeated[198];
        assertThat(fit.model().predict(gap)).isEqualTo(fit.model().predict(repeated));
    }

    @Test
    void givesNoFitToFewOrConstantDays() {
        assertThat(HarModel.fit(noisySeries(40), 1)).isEmpty();
        double[] constant = new double[200];
        Arrays.fill(constant, 0.2);
        assertThat(HarModel.fit(constant, 1)).isEmpty();
    }

    @Test
    void refusesTargetsOfAnotherLength() {
        assertThatThrownBy(() -> HarModel.fit(new double[100], new double[99]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    @Test
    void agreesWithStatsmodelsInsideTheSample() {
        JsonNode golden = Golden.json("har_ols.json").get("variants").get(0);
        double[] volatility = dailyVolatility();
        double[] sample = Arrays.copyOfRange(volatility, first(), volatility.length);
        HarFit fit = HarModel.fit(sample, 1).orElseThrow();
        agree(fit, golden);
        assertThat(fit.model().predict(sample))
                .isCloseTo(golden.get("next_day_forecast_vol").asDouble(), within(1e-12));
    }

    @Test
    void agreesWithStatsmodelsWithLagsBeforeTheSample() {
        JsonNode golden = Golden.json("har_ols.json").get("variants").get(1);
        double[] volatility = dailyVolatility();
        double[] target = new double[volatility.length];
        int first = first();
        Arrays.setAll(target, t -> t + 1 >= first && t + 1 < target.length ? volatility[t + 1] : Double.NaN);
        agree(HarModel.fit(volatility, target).orElseThrow(), golden);
    }

    private static double[] dailyVolatility() {
        return Arrays.stream(VarianceEstimator.GARMAN_KLASS.dailyVariance(
                        Golden.sp500().series("SPX")))
                .map(Math::sqrt)
                .toArray();
    }

    private static int first() {
        MarketDataset market = Golden.sp500();
        return market.indexOf(LocalDate.of(2010, 1, 4));
    }

    private static void agree(HarFit fit, JsonNode golden) {
        HarModel model = fit.model();
        assertThat(fit.observations()).isEqualTo(golden.get("nobs").asInt());
        assertThat(new double[] {model.intercept(), model.daily(), model.weekly(), model.monthly()})
                .containsExactly(Golden.doubles(golden.get("params")), within(1e-11));
        assertThat(fit.standardErrors().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .containsExactly(Golden.doubles(golden.get("bse")), within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(golden.get("rsquared").asDouble(), within(1e-11));
        assertThat(fit.residualVariance()).isCloseTo(golden.get("sigma2_resid").asDouble(), within(1e-17));
    }
}
