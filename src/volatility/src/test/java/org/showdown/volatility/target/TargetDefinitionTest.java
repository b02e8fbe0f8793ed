package org.showdown.volatility.target;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.showdown.forecaster.Target;
import org.showdown.volatility.golden.Markets;
import org.showdown.volatility.market.MarketDataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.showdown.volatility.estimator.VarianceEstimator.GARMAN_KLASS;
import static org.showdown.volatility.estimator.VarianceEstimator.PARKINSON;

class TargetDefinitionTest {
    private static final double NAN = Double.NaN;

    /** A market whose Parkinson variance is, day by day, one of these; NaN makes a missing bar. */
    private static MarketDataset withVariances(double... variances) {
        return Markets.ofBars(
                new double[variances.length],
                DoubleStream.of(variances)
                        .map(variance -> Math.exp(Math.sqrt(4 * Math.log(2) * variance)))
                        .mapToObj(high -> new double[] {1, high, 1, 1, 100})
                        .toArray(double[][]::new));
    }

    private static double annual(double variance) {
        return Math.sqrt(252 * variance);
    }

    @Test
    void nextDayIsTheVolatilityOfTheDayAfterTheOrigin() {
        double[] target = new TargetDefinition(PARKINSON, 1).volatility(withVariances(0.01, 0.04, 0.09), "A", 1);
        assertThat(target[0]).isCloseTo(annual(0.04), within(1e-12));
        assertThat(target[1]).isCloseTo(annual(0.09), within(1e-12));
        assertThat(target[2]).isNaN();
    }

    @Test
    void longHorizonAveragesTheVariancesOfItsDays() {
        MarketDataset market = withVariances(0.01, 0.04, 0.09, 0.02);
        double[] target = new TargetDefinition(PARKINSON, 1).volatility(market, "A", 2);
        assertThat(target[0]).isCloseTo(annual((0.04 + 0.09) / 2), within(1e-12));
        assertThat(target[1]).isCloseTo(annual((0.09 + 0.02) / 2), within(1e-12));
        assertThat(target[2]).isNaN();
    }

    @Test
    void rollingWindowReachesBackBeforeTheOrigin() {
        MarketDataset market = withVariances(0.01, 0.04, 0.09, 0.02);
        TargetDefinition rolling = new TargetDefinition(PARKINSON, 3);
        double[] target = rolling.volatility(market, "A", 1);
        assertThat(target[0]).isNaN();
        assertThat(target[1]).isCloseTo(annual((0.01 + 0.04 + 0.09) / 3), within(1e-12));
        assertThat(target[2]).isCloseTo(annual((0.04 + 0.09 + 0.02) / 3), within(1e-12));
        assertThat(rolling.observed(market, "A", 1)[2]).isEqualTo(target[1]);
        assertThat(rolling.averagedDays(5)).isEqualTo(5);
        assertThat(rolling.averagedDays(2)).isEqualTo(3);
    }

    @Test
    void observedValueEndsAtTheOrigin() {
        MarketDataset market = withVariances(0.01, 0.04, 0.09);
        TargetDefinition nextDay = new TargetDefinition(PARKINSON, 1);
        assertThat(nextDay.observed(market, "A", 1)[1])
                .isEqualTo(annual(PARKINSON.dailyVariance(market.series("A"))[1]));
        assertThat(nextDay.observed(market, "A", 2)[1]).isCloseTo(annual((0.01 + 0.04) / 2), within(1e-12));
        assertThat(nextDay.observed(market, "A", 2)[0]).isNaN();
    }

    @Test
    void missingDayMakesEveryWindowWithItUndefined() {
        MarketDataset market = withVariances(0.01, NAN, 0.09, 0.02);
        assertThat(new TargetDefinition(PARKINSON, 1).volatility(market, "A", 1)[0])
                .isNaN();
        assertThat(new TargetDefinition(PARKINSON, 1).volatility(market, "A", 1)[1])
                .isFinite();
        assertThat(new TargetDefinition(PARKINSON, 1).volatility(market, "A", 2)[0])
                .isNaN();
        assertThat(new TargetDefinition(PARKINSON, 2).volatility(market, "A", 1)[1])
                .isNaN();
        assertThat(new TargetDefinition(PARKINSON, 2).volatility(market, "A", 1)[2])
                .isFinite();
    }

    @Test
    void zeroDayIsNoTargetAloneAndCountsAsZeroInALongerWindow() {
        MarketDataset market = withVariances(0.01, 0, 0.09);
        assertThat(new TargetDefinition(PARKINSON, 1).volatility(market, "A", 1)[0])
                .isNaN();
        assertThat(new TargetDefinition(PARKINSON, 2).volatility(market, "A", 1)[1])
                .isCloseTo(annual(0.09 / 2), within(1e-12));
    }

    @Test
    void idNamesTheWindow() {
        assertThat(TargetDefinition.of("next-day", GARMAN_KLASS)).isEqualTo(new TargetDefinition(GARMAN_KLASS, 1));
        assertThat(TargetDefinition.of("rolling-21", GARMAN_KLASS)).isEqualTo(new TargetDefinition(GARMAN_KLASS, 21));
        assertThat(new TargetDefinition(GARMAN_KLASS, 1).id()).isEqualTo("next-day");
        assertThat(new TargetDefinition(GARMAN_KLASS, 21).id()).isEqualTo("rolling-21");
        assertThat(new TargetDefinition(GARMAN_KLASS, 21).forForecaster()).isEqualTo(new Target("garman-klass", 21));
    }

    @Test
    void refusesUnknownTargetsAndEmptyWindows() {
        assertThatThrownBy(() -> TargetDefinition.of("rolling", GARMAN_KLASS)).hasMessageContaining("'rolling'");
        assertThatThrownBy(() -> TargetDefinition.of("rolling-0", GARMAN_KLASS)).hasMessageContaining("'rolling-0'");
        assertThatThrownBy(() -> new TargetDefinition(GARMAN_KLASS, 0)).hasMessageContaining("at least one day");
        assertThatThrownBy(() -> new TargetDefinition(GARMAN_KLASS, 1).volatility(withVariances(0.01), "A", 0))
                .hasMessageContaining("horizon");
    }
}
