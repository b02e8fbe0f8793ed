package org.showdown.reference.rollingmean;

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

class RollingMeanForecasterTest {

    @Test
    void forecastsTheVolatilityOfTheLastMonthForEveryHorizon() {
        MarketDataset market = SampleMarket.of(200);
        double[] month =
                new TargetDefinition(VarianceEstimator.GARMAN_KLASS, 21).observed(market, SampleMarket.REGULAR, 1);

        ForecastTable table = SampleMarket.walk(new RollingMeanForecaster(), market, 50, 1, 1, 5);

        for (int row = 0; row < 46; row++) {
            assertThat(table.forecast(row, 0, 0)).isCloseTo(month[149 + row], within(1e-12));
            assertThat(table.forecast(row, 0, 1)).isEqualTo(table.forecast(row, 0, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "10, 4", "400, 300"})
    void answersWhateverIsMissing(int days, int forecastDays) {
        ForecastTable table =
                SampleMarket.walk(new RollingMeanForecaster(), SampleMarket.of(days), forecastDays, 21, 1, 5);

        assertThat(table.days()).hasSize(forecastDays);
    }
}
