package org.showdown.volatility.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.showdown.volatility.comparison.MincerZarnowitz.ExactFit;
import org.showdown.volatility.comparison.MincerZarnowitz.Failed;
import org.showdown.volatility.comparison.MincerZarnowitz.Fitted;
import org.showdown.volatility.diagnostic.RandomSeries;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.regression.NeweyWest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class MincerZarnowitzTest {
    private static final double[] FORECAST = Arrays.stream(RandomSeries.autoregressive(0.6, 7, 300))
            .map(x -> 0.5 + x)
            .toArray();
    private static final double[] NOISE = RandomSeries.autoregressive(0, 8, 300);

    @Test
    void agreesWithReferenceOnTheSp500() {
        List<String[]> rows = Golden.rows("oos_forecasts.csv");
        JsonNode metrics = Golden.json("metrics_dm_mcs.json").get("metrics");
        for (int model = 0; model < GoldenPanel.MODELS.size(); model++) {
            JsonNode expected = metrics.get(GoldenPanel.MODELS.get(model)).get("mincer_zarnowitz");
            assertThat(MincerZarnowitz.classic(GoldenPanel.column(rows, 3 + model), GoldenPanel.column(rows, 2)))
                    .isInstanceOfSatisfying(Fitted.class, fit -> {
                        assertThat(fit.intercept()).isCloseTo(expected.get("a").asDouble(), within(1e-11));
                        assertThat(fit.slope()).isCloseTo(expected.get("b").asDouble(), within(1e-11));
                        assertThat(fit.rSquared()).isCloseTo(expected.get("r2").asDouble(), within(1e-11));
                    });
        }
    }

    /** statsmodels 0.15.0: OLS(y, X).fit(), and with cov_type="HAC", maxlags=5, use_correction=False; wald_test. */
    @Test
    void agreesWithReferencesJointTest() {
        double[] target = combine(0, 1);
        assertThat(MincerZarnowitz.classic(FORECAST, target)).isInstanceOfSatisfying(Fitted.class, fit -> {
            assertThat(fit.intercept()).isCloseTo(-0.01472804291150889, within(1e-12));
            assertThat(fit.slope()).isCloseTo(1.0283684922777332, within(1e-12));
            assertThat(fit.interceptError()).isCloseTo(0.009544198391751363, within(1e-13));
            assertThat(fit.slopeError()).isCloseTo(0.015376034661342294, within(1e-13));
            assertThat(fit.rSquared()).isCloseTo(0.9375406384872997, within(1e-12));
            assertThat(fit.wald()).isCloseTo(3.40476958864783, within(1e-10));
            assertThat(fit.pWald()).isCloseTo(0.18224838049167874, within(1e-11));
            assertThat(fit.pFisher()).isCloseTo(0.18401591567073255, within(1e-11));
        });
        assertThat(MincerZarnowitz.neweyWest(FORECAST, target, NeweyWest.lags(5)))
                .isInstanceOfSatisfying(Fitted.class, fit -> {
                    assertThat(fit.interceptError()).isCloseTo(0.008648273222339952, within(1e-13));
                    assertThat(fit.slopeError()).isCloseTo(0.014147928430036653, within(1e-13));
                    assertThat(fit.wald()).isCloseTo(4.021615229285052, within(1e-10));
                    assertThat(fit.pWald()).isCloseTo(0.13388050713792995, within(1e-11));
                    assertThat(fit.pFisher()).isCloseTo(0.13569301526534064, within(1e-11));
                });
    }

    @Test
    void rejectsForecastThatExaggerates() {
        assertThat(MincerZarnowitz.classic(FORECAST, combine(0.25, 0.5)))
                .isInstanceOfSatisfying(
                        Fitted.class, fit -> assertThat(fit.pWald()).isLessThan(1e-10));
    }

    @Test
    void perfectForecastHasNoErrorsToTestAgainst() {
        assertThat(MincerZarnowitz.classic(FORECAST, FORECAST)).isInstanceOfSatisfying(ExactFit.class, fit -> {
            assertThat(fit.intercept()).isCloseTo(0, within(1e-14));
            assertThat(fit.slope()).isCloseTo(1, within(1e-14));
        });
    }

    @Test
    void constantForecastHasNoRegression() {
        double[] constant = new double[300];
        Arrays.fill(constant, 0.2);
        assertThat(MincerZarnowitz.classic(constant, FORECAST))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("linearly independent"));
    }

    @Test
    void missingTargetHasNoRegression() {
        assertThat(MincerZarnowitz.neweyWest(
                        new double[] {1, 2, 3, 4}, new double[] {1, 2, Double.NaN, 4}, NeweyWest.lags(1)))
                .isEqualTo(new Failed("expected finite numbers, found NaN in row 2 of the target"));
    }

    @Test
    void refusesForecastsWithoutTargets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MincerZarnowitz.classic(new double[5], new double[4]))
                .withMessage("each forecast needs a target, found 5 forecasts and 4 targets");
    }

    /** a + b forecast + noise. */
    private static double[] combine(double a, double b) {
        double[] target = new double[FORECAST.length];
        for (int t = 0; t < target.length; t++) {
            target[t] = a + b * FORECAST[t] + 0.3 * NOISE[t];
        }
        return target;
    }
}
