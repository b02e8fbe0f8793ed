package org.showdown.volatility.target;

import org.junit.jupiter.api.Test;
import org.showdown.forecaster.Column;
import org.showdown.forecaster.Target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.showdown.volatility.target.WindowForecast.volatility;

class WindowForecastTest {
    private static final Target NEXT_DAY = new Target("garman-klass", 1);
    private static final Target ROLLING_3 = new Target("garman-klass", 3);

    private record Values(double... values) implements Column {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int day) {
            return values[day];
        }
    }

    @Test
    void windowOfOneDayIsTheForecastItself() {
        assertThat(volatility(NEXT_DAY, new Values(9, 9), 1, 0.0004)).isEqualTo(Math.sqrt(252 * 0.0004));
        assertThat(volatility(NEXT_DAY, new Values(9, 9), 5, 0.0004)).isEqualTo(Math.sqrt(252 * 0.0004));
    }

    @Test
    void longWindowTakesItsKnownDaysAsTheyWere() {
        Values known = new Values(9, 0.0001, 0.0003);
        assertThat(volatility(ROLLING_3, known, 1, 0.0005)).isCloseTo(Math.sqrt(252 * 0.0003), within(1e-15));
        assertThat(volatility(ROLLING_3, known, 2, 0.0006)).isCloseTo(Math.sqrt(252 * 0.0005), within(1e-15));
        assertThat(volatility(ROLLING_3, known, 5, 0.0006)).isEqualTo(Math.sqrt(252 * 0.0006));
    }

    @Test
    void missingDayCountsAsTheMeanOfTheOthers() {
        assertThat(volatility(ROLLING_3, new Values(Double.NaN, 0.0002), 1, 0.0005))
                .isCloseTo(Math.sqrt(252 * 0.0003), within(1e-15));
        assertThat(volatility(ROLLING_3, new Values(Double.NaN, Double.NaN), 1, 0.0005))
                .isEqualTo(Math.sqrt(252 * 0.0005));
    }
}
