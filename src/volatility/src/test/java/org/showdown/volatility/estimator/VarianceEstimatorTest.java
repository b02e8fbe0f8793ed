package org.showdown.volatility.estimator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.showdown.volatility.golden.Golden;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.market.PriceSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.showdown.volatility.estimator.VarianceEstimator.CLOSE_TO_CLOSE;
import static org.showdown.volatility.estimator.VarianceEstimator.GARMAN_KLASS;
import static org.showdown.volatility.estimator.VarianceEstimator.GARMAN_KLASS_OVERNIGHT;
import static org.showdown.volatility.estimator.VarianceEstimator.PARKINSON;
import static org.showdown.volatility.estimator.VarianceEstimator.ROGERS_SATCHELL;
import static org.showdown.volatility.estimator.VarianceEstimator.YANG_ZHANG;

class VarianceEstimatorTest {
    private static final double NAN = Double.NaN;

    /** Log prices in round numbers: close before 0, then open 0.01, high 0.03, low −0.02, close 0.02. */
    private static final PriceSeries ROUND = new PriceSeries(
            new double[] {1, Math.exp(0.01)},
            new double[] {1, Math.exp(0.03)},
            new double[] {1, Math.exp(-0.02)},
            new double[] {1, Math.exp(0.02)},
            new double[] {100, 100});

    @Test
    void agreesWithWorkedNumbers() {
        double gk = 0.5 * 0.05 * 0.05 - (2 * Math.log(2) - 1) * 0.01 * 0.01;
        double rs = (0.03 - 0.02) * (0.03 - 0.01) + (-0.02 - 0.02) * (-0.02 - 0.01);
        double k = 0.34 / (1.34 + 22.0 / 20.0);
        assertThat(secondDay(CLOSE_TO_CLOSE)).isCloseTo(0.02 * 0.02, within(1e-16));
        assertThat(secondDay(PARKINSON)).isCloseTo(0.05 * 0.05 / (4 * Math.log(2)), within(1e-16));
        assertThat(secondDay(GARMAN_KLASS)).isCloseTo(gk, within(1e-16));
        assertThat(secondDay(GARMAN_KLASS_OVERNIGHT)).isCloseTo(gk + 0.01 * 0.01, within(1e-16));
        assertThat(secondDay(ROGERS_SATCHELL)).isCloseTo(rs, within(1e-16));
        assertThat(secondDay(YANG_ZHANG)).isCloseTo(0.0001 + k * 0.0001 + (1 - k) * rs, within(1e-16));
    }

    private static double secondDay(VarianceEstimator estimator) {
        return estimator.dailyVariance(ROUND)[1];
    }

    @ParameterizedTest
    @EnumSource
    void isUndefinedOnMissingDaysOnly(VarianceEstimator estimator) {
        MarketDataset market = Markets.ofBars(
                new double[4],
                new double[] {10, 12, 9, 11, 5},
                new double[] {NAN, NAN, NAN, NAN, NAN},
                new double[] {10, 12, 9, 11, 5},
                new double[] {10, 12, 9, 11, 5});
        double[] variance = estimator.dailyVariance(market.series("A"));
        boolean looksBack =
                estimator == CLOSE_TO_CLOSE || estimator == GARMAN_KLASS_OVERNIGHT || estimator == YANG_ZHANG;
        assertThat(Double.isNaN(variance[0])).isEqualTo(looksBack);
        assertThat(variance[1]).isNaN();
        assertThat(Double.isNaN(variance[2])).isEqualTo(looksBack);
        assertThat(variance[3]).isFinite().isNotNegative();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(VarianceEstimator estimator) {
        assertThat(VarianceEstimator.of(estimator.id())).isSameAs(estimator);
    }

    @Test
    void refusesUnknownId() {
        assertThatThrownBy(() -> VarianceEstimator.of("garmanklass"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("garmanklass")
                .hasMessageContaining("garman-klass-overnight");
    }

    @Test
    void agreesWithReferenceValuesOverTwentyOneDays() {
        JsonNode golden = Golden.json("range_estimators.json");
        MarketDataset market = Golden.sp500();
        PriceSeries prices = market.series("SPX");
        WindowedVolatility window = WindowedVolatility.ofTradingDays(21);
        for (JsonNode value : golden.get("values")) {
            int day = market.indexOf(LocalDate.parse(value.get("date").asText()));
            agree(window.closeToCloseDeviation(prices)[day], value, "close_to_close_demeaned_ddof1");
            agree(window.of(CLOSE_TO_CLOSE, prices)[day], value, "close_to_close_zero_mean");
            agree(window.of(PARKINSON, prices)[day], value, "parkinson");
            agree(window.of(GARMAN_KLASS, prices)[day], value, "garman_klass");
            agree(window.of(ROGERS_SATCHELL, prices)[day], value, "rogers_satchell");
            agree(window.yangZhang(prices)[day], value, "yang_zhang");
            agree(Math.sqrt(GARMAN_KLASS.dailyVariance(prices)[day]), value, "daily_gk_vol_not_annualised");
        }
    }

    private static void agree(double found, JsonNode value, String name) {
        assertThat(found)
                .as(name + " on " + value.get("date"))
                .isCloseTo(value.get(name).asDouble(), within(1e-12));
    }
}
