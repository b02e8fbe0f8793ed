package org.showdown.volatility.har;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.regression.LinearFit;
import org.showdown.volatility.regression.NeweyWest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** HAR on the daily Garman-Klass volatility of the S&P 500, 2010–2018, against statsmodels 0.13.5. */
class HarReferenceTest {
    private final double[] volatility = Arrays.stream(
                    VarianceEstimator.GARMAN_KLASS.dailyVariance(Golden.sp500().series("SPX")))
            .map(Math::sqrt)
            .toArray();
    private final int first = Golden.sp500().indexOf(LocalDate.of(2010, 1, 4));
    private final HarData sample = HarData.ofVolatility(Arrays.copyOfRange(volatility, first, volatility.length));

    private static JsonNode golden(int variant) {
        return Golden.json("har_ols.json").get("variants").get(variant);
    }

    @Test
    void agreesInsideTheSample() {
        JsonNode golden = golden(0);
        HarFit.Estimated fit = HarModel.fit(sample, HarSpecification.STANDARD).orElseThrow();
        agree(fit, golden, 1e-11);
        assertThat(fit.model().forecast(sample).volatility())
                .isCloseTo(golden.get("next_day_forecast_vol").asDouble(), within(1e-12));
    }

    @Test
    void agreesWithLagsBeforeTheSample() {
        double[] target = new double[volatility.length];
        Arrays.setAll(target, t -> t + 1 >= first && t + 1 < target.length ? volatility[t + 1] : Double.NaN);
        agree(
                HarModel.fit(HarData.ofVolatility(volatility), target, HarSpecification.STANDARD)
                        .orElseThrow(),
                golden(1),
                1e-11);
    }

    @Test
    void agreesInLogarithms() {
        agree(HarModel.fit(sample, HarSpecification.STANDARD.in(HarForm.LOG)).orElseThrow(), golden(2), 1e-10);
    }

    private static void agree(HarFit.Estimated fit, JsonNode golden, double tolerance) {
        LinearFit regression = fit.regression();
        assertThat(regression.observations()).isEqualTo(golden.get("nobs").asInt());
        assertThat(values(fit.model().coefficients().values()))
                .containsExactly(Golden.doubles(golden.get("params")), within(tolerance));
        assertThat(values(fit.standardErrors().values()))
                .containsExactly(Golden.doubles(golden.get("bse")), within(tolerance));
        assertThat(regression.tStatistics()).containsExactly(Golden.doubles(golden.get("tvalues")), within(1e-8));
        for (int lags : new int[] {5, 22}) {
            assertThat(values(fit.neweyWestErrors(NeweyWest.lags(lags)).values()))
                    .containsExactly(
                            Golden.doubles(golden.get("bse_hac_bartlett_" + lags + "_nocorr")), within(tolerance));
            assertThat(NeweyWest.lags(lags).tStatistics(regression))
                    .containsExactly(
                            Golden.doubles(golden.get("tvalues_hac_bartlett_" + lags + "_nocorr")), within(1e-8));
        }
        assertThat(regression.rSquared()).isCloseTo(golden.get("rsquared").asDouble(), within(1e-11));
        assertThat(fit.model().residualVariance())
                .isCloseTo(golden.get("sigma2_resid").asDouble(), within(tolerance * 1e-3));
        assertThat(regression.logLikelihood()).isCloseTo(golden.get("loglik").asDouble(), within(1e-8));
        assertThat(regression.aic()).isCloseTo(golden.get("aic").asDouble(), within(1e-8));
        assertThat(regression.bic()).isCloseTo(golden.get("bic").asDouble(), within(1e-8));
    }

    private static double[] values(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
