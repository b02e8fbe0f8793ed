package org.showdown.volatility.estimator;

import org.junit.jupiter.api.Test;
import org.showdown.volatility.market.PriceSeries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class WindowedVolatilityTest {
    /** Closes with the log returns 0.01, −0.03, 0.02; opens at the close before. */
    private static final double[] CLOSE = {1, Math.exp(0.01), Math.exp(-0.02), 1};

    private static final PriceSeries PRICES =
            new PriceSeries(new double[] {1, 1, CLOSE[1], CLOSE[2]}, CLOSE, CLOSE, CLOSE, new double[4]);

    @Test
    void sumsSquaredReturnsOverTheWindow() {
        double[] volatility = WindowedVolatility.ofTradingDays(2).rootOfSquaredReturns(PRICES);
        assertThat(volatility[0]).isNaN();
        assertThat(volatility[1]).isNaN();
        assertThat(volatility[2]).isCloseTo(Math.sqrt(0.0001 + 0.0009), within(1e-15));
        assertThat(volatility[3]).isCloseTo(Math.sqrt(0.0009 + 0.0004), within(1e-15));
    }

    @Test
    void annualisesByTheDaysOfItsMarket() {
        double daily = Math.sqrt((0.0001 + 0.0009 + 0.0004) / 3);
        assertThat(WindowedVolatility.ofTradingDays(3).of(VarianceEstimator.CLOSE_TO_CLOSE, PRICES)[3])
                .isCloseTo(daily * Math.sqrt(252), within(1e-14));
        assertThat(WindowedVolatility.ofCalendarDays(3).of(VarianceEstimator.CLOSE_TO_CLOSE, PRICES)[3])
                .isCloseTo(daily * Math.sqrt(365), within(1e-14));
        assertThat(new WindowedVolatility(3, 1).of(VarianceEstimator.CLOSE_TO_CLOSE, PRICES)[3])
                .isCloseTo(daily, within(1e-15));
    }

    @Test
    void deviationIsAroundTheMeanReturn() {
        assertThat(new WindowedVolatility(2, 1).closeToCloseDeviation(PRICES)[2])
                .isCloseTo(0.04 / Math.sqrt(2), within(1e-15));
        assertThat(new WindowedVolatility(3, 1).closeToCloseDeviation(PRICES)[3])
                .isCloseTo(Math.sqrt((0.0001 + 0.0009 + 0.0004) / 2), within(1e-15)); // their mean is zero
    }

    @Test
    void refusesWindowsThatCannotBe() {
        assertThatThrownBy(() -> WindowedVolatility.ofTradingDays(0)).hasMessageContaining("at least one day, found 0");
        assertThatThrownBy(() -> new WindowedVolatility(21, -1)).hasMessageContaining("found -1");
        assertThatThrownBy(() -> WindowedVolatility.ofTradingDays(1).yangZhang(PRICES))
                .hasMessageContaining("at least two days, found 1");
    }
}
