package org.showdown.volatility.garch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.showdown.forecaster.VolatilityForecaster;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.garch.Garch11Fit.Converged;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;
import org.showdown.volatility.walkforward.ProgressListener;
import org.showdown.volatility.walkforward.WalkForward;
import org.showdown.volatility.walkforward.WalkForwardPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against arch 8.0.0 on the S&P 500 and on the DEM/GBP benchmark; the optimum is arch's, polished by Newton steps. */
class Garch11ReferenceTest {

    private static JsonNode golden(String id) {
        return StreamSupport.stream(
                        Golden.json("garch_family.json").get("cases").spliterator(), false)
                .filter(node -> node.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double[] returns(String id) {
        return Golden.percentReturns(
                Golden.sp500(), id.startsWith("full") ? LocalDate.of(1999, 1, 1) : LocalDate.of(2010, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full_1999_2018/constant/GARCH", "sub_2010_2018/constant/GARCH"})
    void likelihoodAndPathAgreeAtGivenParameters(String id) {
        JsonNode golden = golden(id);
        double[] returns = returns(id);
        JsonNode init = golden.get("init");
        double backcast = Backcast.of(returns, Arrays.stream(returns).average().orElseThrow());
        assertThat(backcast).isCloseTo(init.get("backcast").asDouble(), relative(1e-12, backcast));

        JsonNode fixed = golden.get("fixed_point");
        double[] p = Golden.doubles(fixed.get("params"));
        Garch11 model = new Garch11(p[0], p[1], p[2], p[3]);
        double expected = fixed.get("loglik").asDouble();
        assertThat(model.logLikelihood(returns, backcast)).isCloseTo(expected, relative(1e-10, expected));
        double[] path = model.variances(returns, backcast);
        assertThat(Arrays.copyOf(path, 5)).containsExactly(Golden.doubles(fixed.get("sigma2_first5")), within(1e-11));
        assertThat(Arrays.copyOfRange(path, returns.length - 5, returns.length))
                .containsExactly(Golden.doubles(fixed.get("sigma2_last5")), within(1e-11));
        double[] forecasts = Golden.doubles(fixed.get("forecast_variance_h1_to_h10"));
        for (int h = 1; h <= forecasts.length; h++) {
            double mean = Arrays.stream(forecasts, 0, h).average().orElseThrow();
            assertThat(model.meanVariance(path[returns.length], h)).isCloseTo(mean, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"full_1999_2018/constant/GARCH", "sub_2010_2018/constant/GARCH"})
    void fitAgreesWithThePolishedOptimum(String id) {
        JsonNode tight = golden(id).get("fit_tight");
        Converged fit = Garch11Test.converged(returns(id));
        double[] expected = Golden.doubles(tight.get("params"));
        double[] errors = Golden.doubles(tight.get("se_classic"));
        for (int i = 0; i < 4; i++) {
            assertThat(fit.model().toArray()[i]).as("parameter " + i).isCloseTo(expected[i], within(1e-6 * errors[i]));
        }
        assertThat(fit.logLikelihood()).isCloseTo(tight.get("loglik").asDouble(), within(1e-8));
        assertThat(fit.nextVariance())
                .isCloseTo(tight.get("forecast_variance_h1_to_h10").get(0).asDouble(), within(1e-7));
    }

    @Test
    void fitAgreesOnTheExchangeRateBenchmark() {
        JsonNode golden = StreamSupport.stream(
                        Golden.json("demgbp_benchmark.json").get("arch_cases").spliterator(), false)
                .filter(node -> node.get("id").asText().equals("dem2gbp/constant/GARCH"))
                .findFirst()
                .orElseThrow()
                .get("fit_tight");
        double[] returns = Golden.rows("data/dem2gbp.csv").stream()
                .mapToDouble(row -> Double.parseDouble(row[row.length - 1]))
                .toArray();
        Converged fit = Garch11Test.converged(returns);
        assertThat(fit.model().toArray()).containsExactly(Golden.doubles(golden.get("params")), within(1e-8));
        assertThat(fit.logLikelihood()).isCloseTo(golden.get("loglik").asDouble(), within(1e-8));
    }

    @Test
    void recursiveForecastsAgreeDayByDay() {
        MarketDataset market = Golden.sp500();
        // The estimation window of the reference begins with the return of 2010-01-04.
        int firstClose = market.indexOf(LocalDate.of(2010, 1, 4)) - 1;
        RecursiveGarch11 garch = new RecursiveGarch11(252);
        VolatilityForecaster forecaster = (history, horizonDays) -> {
            garch.update(new LaterColumn(history.close("SPX"), firstClose));
            return new double[] {garch.volatility(horizonDays).orElseThrow()};
        };
        WalkForwardPlan plan = new WalkForwardPlan(
                LocalDate.of(2015, 12, 31),
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2018, 12, 31),
                List.of(1),
                new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1));
        ForecastTable table = WalkForward.run(forecaster, market, plan, ProgressListener.NONE);

        List<String[]> expected = Golden.rows("oos_garch11.csv");
        assertThat(table.days()).hasSameSizeAs(expected);
        for (int day = 0; day < expected.size(); day++) {
            double variance = Double.parseDouble(expected.get(day)[1]);
            double volatility = table.forecast(day, 0, 0);
            assertThat(table.days().get(day)).isEqualTo(expected.get(day)[0]);
            assertThat(1e4 * volatility * volatility / 252)
                    .as(expected.get(day)[0])
                    .isCloseTo(variance, relative(1e-7, variance));
        }
    }

    private static Offset<Double> relative(double tolerance, double value) {
        return within(tolerance * Math.abs(value));
    }
}
