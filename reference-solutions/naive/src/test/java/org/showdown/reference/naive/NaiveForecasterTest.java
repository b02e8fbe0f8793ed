package org.showdown.reference.naive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.showdown.reference.testing.SampleMarket;
import org.showdown.volatility.estimator.VarianceEstimator;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.target.TargetDefinition;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NaiveForecasterTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "1, 21", "21, 1", "21, 5"})
    void forecastsTheLastObservedValueOfTheTarget(int windowDays, int horizonDays) {
        MarketDataset market = SampleMarket.of(200);
        TargetDefinition target = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, windowDays);
        double[] observed = target.observed(market, SampleMarket.REGULAR, horizonDays);

        ForecastTable table = SampleMarket.walk(new NaiveForecaster(), market, 50, windowDays, horizonDays);

        for (int row = 0; row + horizonDays <= 50; row++) {
            assertThat(table.forecast(row, 0, 0)).isCloseTo(observed[149 + row], within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "10, 4", "400, 300"})
    void answersWhateverIsMissing(int days, int forecastDays) {
        // The walk refuses anything but one positive number per symbol.
        ForecastTable table =
                SampleMarket.walk(new NaiveForecaster(), SampleMarket.of(days), forecastDays, 1, 1, 5, 21);

        assertThat(table.days()).hasSize(forecastDays);
    }

    @Test
    void repeatsTheLastPositiveValueOnAZeroDay() {
        MarketDataset market = SampleMarket.of(400);
        double[] observed = new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 1).observed(market, "STILL", 1);

        ForecastTable table = SampleMarket.walk(new NaiveForecaster(), market, 300, 1, 1);

        int still = market.symbols().indexOf("STILL");
        int zeroDays = 0;
        for (int row = 1; row < 300; row++) {
            if (Double.isNaN(observed[99 + row])) {
                zeroDays++;
                assertThat(table.forecast(row, still, 0)).isEqualTo(table.forecast(row - 1, still, 0));
            }
        }
        assertThat(zeroDays).isPositive();
    }
}
