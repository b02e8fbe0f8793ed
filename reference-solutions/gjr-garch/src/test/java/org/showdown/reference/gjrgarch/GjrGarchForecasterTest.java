package org.showdown.reference.gjrgarch;

import org.junit.jupiter.api.Test;
import org.showdown.reference.garch.GarchForecaster;
import org.showdown.reference.testing.SampleMarket;
import org.showdown.volatility.garch.VarianceModel;
import org.showdown.volatility.market.MarketDataset;
import org.showdown.volatility.walkforward.ForecastTable;

import static org.assertj.core.api.Assertions.assertThat;

class GjrGarchForecasterTest {
    private static final int FORECAST_DAYS = 50;

    @Test
    void forecastsAsTheModelThatItNames() {
        MarketDataset market = SampleMarket.of(700);
        GarchForecaster named = new GarchForecaster(VarianceModel.gjr(1, 1, 1));

        ForecastTable table = SampleMarket.walk(new GjrGarchForecaster(), market, FORECAST_DAYS, 1, 1, 5, 21);
        ForecastTable expected = SampleMarket.walk(named, market, FORECAST_DAYS, 1, 1, 5, 21);

        for (int day = 0; day < FORECAST_DAYS - 21; day++) {
            for (int horizon = 0; horizon < 3; horizon++) {
                assertThat(table.forecast(day, 0, horizon)).isEqualTo(expected.forecast(day, 0, horizon));
            }
        }
    }

    @Test
    void answersWhateverIsMissing() {
        for (int days : new int[] {2, 60, 400}) {
            ForecastTable table =
                    SampleMarket.walk(new GjrGarchForecaster(), SampleMarket.of(days), days / 2, 1, 1, 5, 21);

            assertThat(table.days()).hasSize(days / 2);
        }
    }
}
